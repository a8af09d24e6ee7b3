package io.tandem.internal.platform.quarkus;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;
import static io.tandem.internal.messages.QuarkusMessages.QUARKUS;

import io.agroal.api.AgroalDataSource;
import io.tandem.internal.platform.embedded.ActiveAction;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import org.jboss.tm.XAResourceRecoveryRegistry;
import org.jspecify.annotations.Nullable;

/** Quarkus, whose transaction service is Narayana, and whose pools are Agroal's. */
public final class QuarkusPlatform implements Platform {

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final UserTransaction userTransaction;
    private final Function<String, Optional<AgroalDataSource>> dataSources;
    private final XAResourceRecoveryRegistry recovery;
    private final NodeName node = new NodeName();
    private final boolean recovers;
    private final List<BranchRecovery> registered = new ArrayList<>();

    /**
     * @param recovery where resources are made known to Quarkus's recovery
     * @param recovers whether that runs
     * @param dataSources Quarkus's data sources, by the names of connections
     */
    public QuarkusPlatform(
            TransactionManager manager,
            TransactionSynchronizationRegistry registry,
            UserTransaction userTransaction,
            XAResourceRecoveryRegistry recovery,
            boolean recovers,
            Function<String, Optional<AgroalDataSource>> dataSources) {
        this.manager = manager;
        this.registry = registry;
        this.userTransaction = userTransaction;
        this.recovery = recovery;
        this.recovers = recovers;
        this.dataSources = dataSources;
    }

    @Override
    public String name() {
        return "Quarkus";
    }

    @Override
    public boolean ownsTransactions() {
        return false;
    }

    @Override
    public void start(TransactionSettings settings) {
        throw new IllegalStateException("The transaction service of Quarkus runs already");
    }

    @Override
    public TransactionManager transactionManager() {
        return manager;
    }

    @Override
    public TransactionSynchronizationRegistry synchronizationRegistry() {
        return registry;
    }

    @Override
    public @Nullable Object activeTransaction() {
        return ActiveAction.ofThread();
    }

    @Override
    public UserTransaction userTransaction() {
        return userTransaction;
    }

    /** By the name of the connection: Quarkus's data sources have no JNDI names. */
    @Override
    public Optional<CommonDataSource> dataSource(String name) {
        return dataSources.apply(name).map(pool -> known(name, pool));
    }

    private AgroalDataSource known(String name, AgroalDataSource pool) {
        if (!QuarkusDataSource.isXa(pool)) {
            return pool;
        }
        register(new PoolRecovery(name, pool));
        return NamedBranches.named(name, pool);
    }

    private void register(RecoverableConnection connection) {
        BranchRecovery own = new BranchRecovery(connection);
        registered.add(own);
        recovery.addXAResourceRecovery(own);
    }

    @Override
    public DataSourceSupport support(DataSource dataSource) {
        return QuarkusDataSource.support(dataSource);
    }

    @Override
    public void checkTwoPhase() {
        if (node.isDefault()) {
            LIFECYCLE.defaultNodeName(name(), NodeName.DEFAULT, "'quarkus.transaction-manager.node-name'");
        }
    }

    /** Of Quarkus's own pools only. */
    @Override
    public boolean recoversOwnPools() {
        return false;
    }

    /** By the same registry as Quarkus's pools. */
    @Override
    public boolean recoversParticipants() {
        return true;
    }

    @Override
    public Optional<RecoverableConnection> branches(String connection) {
        return registered.stream()
                .map(BranchRecovery::connection)
                .filter(each -> each.name().equals(connection))
                .findFirst();
    }

    @Override
    public void recover(RecoverableConnection connection) {
        if (!recovers) {
            throw new PlatformException(QUARKUS.recoveryOff(connection.name()), null);
        }
        register(connection);
    }

    @Override
    public void startRecovery() {
        // Quarkus starts its own
    }

    @Override
    public void stop() {
        for (BranchRecovery each : registered) {
            recovery.removeXAResourceRecovery(each);
            each.close();
        }
        registered.clear();
    }
}
