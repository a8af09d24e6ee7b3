package io.tandem.spi;

import java.io.IOException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * What is prepared with a {@link TransactionParticipant}, of running transactions and of earlier lives, and the means to end it.
 *
 * <p>{@link #recover} lists all of it. {@link #commit} and {@link #rollback} end one, and throw {@code XAER_NOTA} for what is not
 * listed (any more), {@code XAER_RMFAIL} where it can't be done now. A commit that was interrupted by a crash is begun again.
 * Used by one thread at a time. (X/Open XA, recovery)
 */
public interface PreparedShares extends XAResource, AutoCloseable {

    @Override
    Xid[] recover(int flag) throws XAException;

    @Override
    default int prepare(Xid xid) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    @Override
    default void start(Xid xid, int flags) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    @Override
    default void end(Xid xid, int flags) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    @Override
    default void forget(Xid xid) throws XAException {
        // only what decides on its own has something to forget
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

    @Override
    default void close() throws IOException {
        // nothing to give back
    }
}
