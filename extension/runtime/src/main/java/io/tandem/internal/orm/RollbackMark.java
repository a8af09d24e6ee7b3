package io.tandem.internal.orm;

/** Stands between Hibernate, which marks a transaction for rollback after any failure, and the transaction. Thread-safe. */
public interface RollbackMark {

    /**
     * Hibernate wants the running transaction marked.
     *
     * @return whether that is held back, because something less than a rollback of the whole can undo the failure
     */
    boolean holdBack();

    /** Whether a mark is being held back in the running transaction. */
    boolean isHeldBack();

    /**
     * The running transaction is about to use its first session.
     *
     * @throws IllegalStateException if the application is being stopped, and the transaction is new to it
     */
    void entering();
}
