package io.tandem;

/**
 * Transactions by code instead of by annotation, and what follows them.
 *
 * <pre>{@code
 * @Inject Transactions transactions;
 *
 * transactions.run(() -> {
 *     shop.persist(order);
 *     warehouse.persist(new StockMovement(order));
 *     transactions.afterCommit(() -> mail.confirm(order));
 * });
 * }</pre>
 *
 * <p>Used by itself it is the boundary of type {@code REQUIRED} with the default timeout and rollback rules.
 *
 * <p>A callback belongs to the transaction of the thread that registers it, whoever began that. Callbacks run in the order
 * of their registration, once the outcome is certain, every session is closed and every connection given back; the
 * transaction is over for them, so they may begin new ones. They mostly run in the thread that ends the transaction; in
 * one of the transaction service's after a timeout. What a callback throws is logged and changes nothing. Where the
 * outcome is heuristic or unknown neither kind runs, and that is logged.
 *
 * <p>After a rollback to a {@link Savepoint}, of the callbacks registered since it was made those for a commit never run,
 * and those for a rollback run with the end of the transaction, whatever that is.
 *
 * <p>Thread-safe. No method takes {@code null}.
 */
public interface Transactions extends TransactionBoundary {

    /**
     * Has something done when the running transaction has committed.
     *
     * @throws IllegalStateException if no transaction is active
     */
    void afterCommit(Runnable callback);

    /**
     * Has something done when the running transaction was rolled back.
     *
     * @throws IllegalStateException if no transaction is active
     */
    void afterRollback(Runnable callback);
}
