package io.tandem.spi;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * What a {@link TransactionParticipant} does in one transaction: an XA resource without its usual ballast, with savepoints.
 *
 * <p>{@link #prepare} makes the work durable, or throws and has then done nothing that lasts, or answers {@link #XA_RDONLY}
 * when there is nothing to commit. After it {@link #commit} can't refuse: it may fail for a while with {@code XAER_RMFAIL}, and
 * is then repeated through {@link PreparedShares}. A commit in one phase comes without a prepare, and decides by itself; where
 * it fails before anything is durable it throws one of the {@code XA_RB} codes. {@link #rollback} undoes what is prepared and
 * what is not.
 *
 * <p>Used by one transaction; the transaction service may end it in another thread than the application's, after a timeout for
 * example, while that still works. Never {@code null} anywhere. (X/Open XA; Jakarta Transactions 2.0, 3.4)
 */
public interface TransactionShare extends XAResource {

    /**
     * Called in the application's thread when the commit begins.
     *
     * @throws RuntimeException if the work can't be committed as it is; the transaction is rolled back, and this is the cause
     */
    default void beforeCompletion() {}

    /** Remembers its state; with the same name never twice at a time. */
    default void savepoint(String name) {
        throw new UnsupportedOperationException("it has no savepoints");
    }

    /** Takes back what was done since; this savepoint and later ones are gone. */
    default void rollbackTo(String name) {
        throw new UnsupportedOperationException("it has no savepoints");
    }

    /** Forgets a savepoint and later ones, and keeps what was done. */
    default void release(String name) {
        throw new UnsupportedOperationException("it has no savepoints");
    }

    @Override
    default void start(Xid xid, int flags) throws XAException {
        // the first call after join
    }

    @Override
    default void end(Xid xid, int flags) throws XAException {
        // prepare, commit or rollback follows
    }

    @Override
    default void forget(Xid xid) throws XAException {
        // only what decides on its own has something to forget
    }

    @Override
    default Xid[] recover(int flag) throws XAException {
        return new Xid[0];
    }

    @Override
    default boolean isSameRM(XAResource other) throws XAException {
        return other == this;
    }

    @Override
    default int getTransactionTimeout() throws XAException {
        return 0;
    }

    @Override
    default boolean setTransactionTimeout(int seconds) throws XAException {
        return false;
    }
}
