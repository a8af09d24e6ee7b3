package io.tandem;

import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs work as a method with {@link jakarta.transaction.Transactional} runs: where its transaction begins and ends is
 * decided by type, timeout and rollback rules. Each rule answers a new boundary, so one can be kept and used again.
 *
 * <pre>{@code
 * Receipt receipt = transactions.requiringNew().timeout(Duration.ofSeconds(5)).call(() -> print(order));
 * }</pre>
 *
 * <p>What work throws comes out as it is, after the transaction was rolled back (a {@link RuntimeException}, an
 * {@link Error}, what {@link #rollbackOn} names) or committed (any other exception, what {@link #dontRollbackOn} names):
 * Jakarta Transactions 2.0, 3.7. In a transaction that was there before, rolling back means marking it for rollback.
 *
 * <p>Where a transaction is begun here, a normal return means that it is committed. That goes beyond {@code @Transactional},
 * which returns normally when the work itself called {@code setRollbackOnly()}. Otherwise one of these is thrown:
 *
 * <ul>
 *   <li>{@link TransactionRolledBackException}: certainly rolled back, on every connection;
 *   <li>{@link HeuristicOutcomeException}: a database decided on its own, and connections may differ;
 *   <li>{@link UnknownOutcomeException}: the transaction service did not tell.
 * </ul>
 *
 * <p>Immutable and thread-safe. No method takes or answers {@code null}, but for what work answers.
 */
public interface TransactionBoundary {

    /**
     * With this type instead of {@link TxType#REQUIRED}. Without a transaction {@link TxType#MANDATORY}, and within one
     * {@link TxType#NEVER}, throw {@link jakarta.transaction.TransactionalException}, as with {@code @Transactional}.
     */
    TransactionBoundary type(TxType type);

    /** With {@link TxType#REQUIRES_NEW}: in a transaction of its own, whatever runs around it. */
    default TransactionBoundary requiringNew() {
        return type(TxType.REQUIRES_NEW);
    }

    /**
     * With a timeout for the transaction that is begun here, rounded up to whole seconds; one that was there before keeps
     * its own. Afterwards the thread has the default timeout again.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    TransactionBoundary timeout(Duration timeout);

    /**
     * Rolling back on these exceptions too, and on their subclasses.
     *
     * @throws IllegalArgumentException if one is no {@link Throwable}
     */
    TransactionBoundary rollbackOn(Class<?>... exceptions);

    /**
     * Not rolling back on these exceptions and their subclasses; this wins over {@link #rollbackOn}.
     *
     * @throws IllegalArgumentException if one is no {@link Throwable}
     */
    TransactionBoundary dontRollbackOn(Class<?>... exceptions);

    /**
     * Runs work.
     *
     * @throws E what the work throws
     */
    <E extends Exception> void run(Work<E> work) throws E;

    /**
     * Runs work that answers something.
     *
     * @throws E what the work throws
     */
    <T extends @Nullable Object, E extends Exception> T call(Task<T, E> task) throws E;

    /** Work without an answer. */
    @FunctionalInterface
    interface Work<E extends Exception> {

        /** Does it. */
        void run() throws E;
    }

    /** Work with an answer. */
    @FunctionalInterface
    interface Task<T extends @Nullable Object, E extends Exception> {

        /** Does it. */
        T call() throws E;
    }
}
