package io.tandem.internal.tx;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** A resource without work that refuses to be prepared, so that a transaction it is the last part of rolls back. */
final class Refusal implements XAResource {

    private volatile boolean asked;

    /** Whether it was asked to prepare, and so all before it have prepared. */
    boolean asked() {
        return asked;
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        asked = true;
        throw new XAException(XAException.XA_RBROLLBACK);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        throw new XAException(XAException.XA_RBROLLBACK);
    }

    @Override
    public void rollback(Xid xid) {
        // no work
    }

    @Override
    public void start(Xid xid, int flags) {
        // no work
    }

    @Override
    public void end(Xid xid, int flags) {
        // no work
    }

    @Override
    public void forget(Xid xid) {
        // nothing heuristic happens here
    }

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
