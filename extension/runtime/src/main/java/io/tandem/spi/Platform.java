package io.tandem.spi;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The place Tandem runs in: its transaction manager, its data sources, its recovery.
 *
 * <p>One instance serves one application. {@link #start} is called once, before anything else but {@link #name()},
 * {@link #ownsTransactions()} and {@link #commitsAllOnceOne()}, and only where Tandem owns the transaction service; {@link #stop} once, last, everywhere. All other methods are thread-safe.
 */
public interface Platform {

    /** The name shown in logs, for example {@code embedded Narayana}. */
    String name();

    /** Whether Tandem owns the transaction service here, and so its log, its node name and its recovery. */
    boolean ownsTransactions();

    /**
     * Whether the transaction service, once it has told one prepared branch to commit, tells all others the same, so that they may
     * be committed before they are told; the one exception is that the first answers that it has rolled back on its own.
     */
    default boolean commitsAllOnceOne() {
        return ownsTransactions();
    }

    /**
     * Makes the transaction service ready for use, except that recovery does not run yet.
     *
     * @throws PlatformException if it can't be started; the text says why and what to change
     */
    void start(TransactionSettings settings);

    /** The transaction manager (Jakarta Transactions 2.0, 3.2). */
    TransactionManager transactionManager();

    /** The synchronization registry (Jakarta Transactions 2.0, 3.8). */
    TransactionSynchronizationRegistry synchronizationRegistry();

    /**
     * What tells the running transaction from every other one for as long as it is active, where that can be said without a
     * look-up: it is asked with every call on an injected session. {@code null} where none is active or that can't be said;
     * then {@link #synchronizationRegistry()} is asked.
     */
    default @Nullable Object activeTransaction() {
        return null;
    }

    /** The status of the thread's transaction, as {@link #synchronizationRegistry()} has it. */
    default int transactionStatus() {
        return activeTransaction() != null
                ? Status.STATUS_ACTIVE
                : synchronizationRegistry().getTransactionStatus();
    }

    /** The user transaction (Jakarta Transactions 2.0, 3.1). */
    UserTransaction userTransaction();

    /**
     * Looks up a data source of the platform's under its JNDI name; empty if there is none.
     *
     * @throws PlatformException if the look-up itself failed; the text says why
     */
    Optional<CommonDataSource> dataSource(String jndiName);

    /**
     * Whether Tandem has to supply the beans for the transaction manager and the synchronization registry, because those
     * that others would supply can't work here; asked before the platform is started.
     */
    default boolean needsTransactionBeans() {
        return false;
    }

    /**
     * What one of the platform's data sources does in a transaction by itself; never asked where Tandem owns the transaction
     * service.
     *
     * @throws PlatformException if it could not be recovered after a crash; the text says why and what to do
     */
    default DataSourceSupport support(DataSource dataSource) {
        return DataSourceSupport.NONE;
    }

    /**
     * Makes a connection's branch part of the running transaction.
     *
     * @return whether it was taken
     * @throws IllegalStateException if there is no transaction that takes one
     */
    default boolean enlist(ConnectionResource branch) throws RollbackException, SystemException {
        Transaction transaction = transactionManager().getTransaction();
        if (transaction == null) {
            throw new IllegalStateException("No transaction is active");
        }
        return transaction.enlistResource(branch);
    }

    /**
     * Whether the configuration of an undeployed application, and its classes with it, stays unless the application gives it
     * back (MicroProfile Config, {@code ConfigProviderResolver.releaseConfig}).
     */
    default boolean keepsConfiguration() {
        return false;
    }

    /** Looks at what the platform's own configuration says of two-phase commit, and logs what is dangerous. */
    default void checkTwoPhase() {
        // what Tandem configures itself needs no look
    }

    /**
     * Whether a transaction that is begun while the application starts would wait for that start to end; then nothing is tried
     * out before.
     */
    default boolean transactionsAwaitStart() {
        return false;
    }

    /**
     * Whether recovery can be told of connections that are not the platform's own; without it Tandem refuses to use such
     * connections under two-phase commit.
     */
    default boolean recoversOwnPools() {
        return true;
    }

    /** The way to what is prepared on one of the platform's own data sources, by the connection's name, where it has one. */
    default Optional<RecoverableConnection> branches(String connection) {
        return Optional.empty();
    }

    /**
     * Whether recovery can be told of {@link TransactionParticipant participants}; without it Tandem refuses them.
     */
    default boolean recoversParticipants() {
        return recoversOwnPools();
    }

    /**
     * Registers a connection or participant whose in-doubt branches recovery has to find.
     *
     * @throws PlatformException if nobody would look for them; the text says why
     */
    void recover(RecoverableConnection connection);

    /** Whether a resource without two-phase commit can keep a transaction's decision here. */
    default boolean supportsDecidingResources() {
        return false;
    }

    /**
     * Makes a resource the one that decides on the running transaction.
     *
     * @throws PlatformException if it can't be, because another resource decides already, for example
     */
    default void enlistDeciding(DecidingResource resource) {
        throw new PlatformException(name() + " knows no resource that decides", null);
    }

    /** Registers a place that keeps decisions, for recovery to look there. */
    default void recover(DecisionKeeper keeper) {
        throw new PlatformException(name() + " knows no resource that decides", null);
    }

    /**
     * Resolves what an earlier life of this node left in doubt on the connections that are registered by now, where Tandem
     * owns the transaction service; others are still to come, and {@link #startRecovery} after them.
     */
    default void recoverEarly() {}

    /**
     * Resolves what an earlier life of this node left in doubt, then keeps recovery running; to be called when every
     * connection is registered and before the first transaction.
     */
    void startRecovery();

    /** A view of the log, where there is one that can be read; to be asked for after {@link #startRecovery}. */
    default Optional<LogView> logView() {
        return Optional.empty();
    }

    /** Stops recovery and the transaction service; what is in doubt stays in the log for the next start. */
    void stop();
}
