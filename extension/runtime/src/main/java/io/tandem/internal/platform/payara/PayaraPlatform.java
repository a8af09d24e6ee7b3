package io.tandem.internal.platform.payara;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.platform.server.Naming;
import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.internal.platform.server.ServerPlatform;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.IdleResource;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Payara and GlassFish, whose transaction service has a log of its own. */
final class PayaraPlatform extends ServerPlatform {

    /** A connection under this name is enlisted by the transaction, one under the plain name by the running invocation. */
    private static final String BY_TRANSACTION = "__pm";

    /** Where the names begin that an application gives to its own data sources. */
    private static final List<String> OF_APPLICATION =
            List.of("java:app/", "java:module/", "java:comp/", "java:global/");

    private final List<RecoverySource> sources = new CopyOnWriteArrayList<>();
    private final ServerRecovery recovery;
    private final boolean glassFish;
    private @Nullable Runnable unregister;
    private boolean late;

    PayaraPlatform(TransactionManager manager, boolean glassFish) {
        super(glassFish ? "GlassFish" : "Payara", manager, ToldOnce::new);
        this.glassFish = glassFish;
        this.recovery = new ServerRecovery(manager.getClass().getClassLoader());
    }

    /**
     * The interceptor of {@code @Transactional} clears the invocation's transaction before the commit. What a connection of
     * the plain name flushes then is committed at once, and stays where the transaction rolls back.
     *
     * @throws PlatformException for what the application defines, which is bound too late, and has the plain name only
     */
    @Override
    public Optional<CommonDataSource> dataSource(String jndiName) {
        // first the plain name: the server makes a resource, with both its names, at its first look-up
        if (Naming.dataSource(jndiName).isEmpty()) {
            if (OF_APPLICATION.stream().anyMatch(jndiName::startsWith)) {
                throw enlistedByInvocation("A name that an application defines is bound only when it has started");
            }
            return Optional.empty();
        }
        Optional<CommonDataSource> byTransaction = Naming.find(jndiName + BY_TRANSACTION, CommonDataSource.class);
        if (byTransaction.isEmpty()) {
            throw enlistedByInvocation("It is there, but not as '" + jndiName + BY_TRANSACTION + "'");
        }
        return byTransaction;
    }

    private PlatformException enlistedByInvocation(String found) {
        return new PlatformException(
                found + ", and " + name()
                        + " would commit on its own what is flushed there at the commit. Data sources of"
                        + " @DataSourceDefinition are like that: create it in the server (create-jdbc-connection-pool"
                        + " --restype=javax.sql.XADataSource …, create-jdbc-resource … jdbc/…)",
                null);
    }

    @Override
    public DataSourceSupport support(DataSource dataSource) {
        return ServerDataSource.support(dataSource);
    }

    @Override
    public void checkTwoPhase() {
        recovery.check(name());
    }

    @Override
    public boolean keepsConfiguration() {
        return glassFish;
    }

    /** On GlassFish the first transaction waits for recovery, and recovery for the applications. */
    @Override
    public boolean transactionsAwaitStart() {
        return glassFish && recovery.serverStarts();
    }

    /** At once: a transaction that tries a data source out has recovery begin before {@link #startRecovery}. */
    @Override
    public void recover(RecoverableConnection connection) {
        sources.add(new RecoverySource(connection));
        if (unregister == null) {
            unregister = recovery.register(sources);
        }
        late |= recovery.over();
    }

    @Override
    public void startRecovery() {
        if (!sources.isEmpty()) {
            if (late) {
                LIFECYCLE.recoveredTooLate(name());
            } else if (transactionsAwaitStart()) {
                Thread thread = new Thread(this::awakenRecovery, "tandem-recovery");
                thread.setDaemon(true);
                thread.start();
            } else {
                awakenRecovery();
            }
        }
    }

    /** The server looks for what is in doubt when the first transaction has a resource: once, for what it knows then. */
    private void awakenRecovery() {
        try {
            transactionManager().begin();
            transactionManager().getTransaction().enlistResource(new IdleResource());
            transactionManager().commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new PlatformException("The server can't run an empty transaction: " + e, e);
        }
    }

    @Override
    public void stop() {
        Runnable registered = unregister;
        unregister = null;
        if (registered != null) {
            registered.run();
        }
        sources.forEach(RecoverySource::close);
        sources.clear();
    }
}
