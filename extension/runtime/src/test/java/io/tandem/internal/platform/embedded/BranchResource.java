package io.tandem.internal.platform.embedded;

import io.tandem.spi.ConnectionResource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The resource of one connection to a {@link BranchDatabase}. */
final class BranchResource implements ConnectionResource {

    private final BranchDatabase database;
    private volatile boolean broken;

    BranchResource(BranchDatabase database) {
        this.database = database;
    }

    void breakOff() {
        broken = true;
    }

    @Override
    public String connectionName() {
        return database.name();
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        requireWhole();
        database.prepare(xid);
        return XA_OK;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        requireWhole();
        database.commit(xid, onePhase);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        requireWhole();
        database.rollback(xid);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        requireWhole();
        return database.recover();
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other instanceof BranchResource same && same.database == database;
    }

    @Override
    public void start(Xid xid, int flags) {}

    @Override
    public void end(Xid xid, int flags) {}

    @Override
    public void forget(Xid xid) {}

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }

    private void requireWhole() throws XAException {
        if (broken) {
            throw new XAException(XAException.XAER_RMFAIL);
        }
    }
}
