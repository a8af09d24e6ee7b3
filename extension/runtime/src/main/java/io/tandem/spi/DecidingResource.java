package io.tandem.spi;

/**
 * The one resource of a transaction that has no two-phase commit. It is asked last, when everything else is prepared, and
 * keeps the decision beside its own work: one local commit makes both durable.
 *
 * <p>Used by one transaction, by one thread at a time.
 */
public interface DecidingResource {

    /** The name of the connection. */
    String connectionName();

    /**
     * Commits its work and, with it, the decision that the transaction commits.
     *
     * @param transaction the global part of the transaction's id
     */
    Decision decide(byte[] transaction);

    /** Commits its work where nothing else of the transaction was written. */
    Decision commitAlone();

    /** Undoes its work; more than once does no harm. */
    void rollback();

    /** Everything else of the transaction has committed: the decision need not be kept any more. */
    void finished(byte[] transaction);
}
