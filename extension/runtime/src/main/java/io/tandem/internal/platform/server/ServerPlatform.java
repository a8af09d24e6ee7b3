package io.tandem.internal.platform.server;

import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.CommonDataSource;

/** A server that has a transaction service, and names for all of it. */
public abstract class ServerPlatform implements Platform {

    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";
    private static final String USER_TRANSACTION = "java:comp/UserTransaction";

    private final String name;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final UserTransaction userTransaction;

    /**
     * @throws PlatformException if the server does not bind what the specification says
     */
    protected ServerPlatform(String name, TransactionManager manager) {
        this(name, manager, UnaryOperator.identity());
    }

    /**
     * @param repair what the server's registry needs to behave as the specification says
     * @throws PlatformException if the server does not bind what the specification says
     */
    protected ServerPlatform(
            String name, TransactionManager manager, UnaryOperator<TransactionSynchronizationRegistry> repair) {
        this.name = name;
        this.manager = manager;
        this.registry = repair.apply(required(name, REGISTRY, TransactionSynchronizationRegistry.class));
        this.userTransaction = required(name, USER_TRANSACTION, UserTransaction.class);
    }

    private static <T> T required(String server, String name, Class<T> type) {
        return Naming.find(name, type)
                .orElseThrow(() -> new PlatformException(server + " binds no " + type.getName() + " as " + name, null));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean ownsTransactions() {
        return false;
    }

    @Override
    public final void start(TransactionSettings settings) {
        throw new IllegalStateException("The transaction service of " + name + " runs already");
    }

    @Override
    public final TransactionManager transactionManager() {
        return manager;
    }

    @Override
    public final TransactionSynchronizationRegistry synchronizationRegistry() {
        return registry;
    }

    @Override
    public final UserTransaction userTransaction() {
        return userTransaction;
    }

    @Override
    public Optional<CommonDataSource> dataSource(String jndiName) {
        return Naming.dataSource(jndiName);
    }
}
