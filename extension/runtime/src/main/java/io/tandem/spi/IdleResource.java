package io.tandem.spi;

import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** A resource without work. Beside it another one is prepared that would be committed in one phase alone. */
public final class IdleResource implements XAResource {

    @Override
    public int prepare(Xid xid) {
        return XA_RDONLY;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) {
        // no work
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
