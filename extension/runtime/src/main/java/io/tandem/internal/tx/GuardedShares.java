package io.tandem.internal.tx;

import io.tandem.internal.tx.xa.XaCodes;
import io.tandem.spi.PreparedShares;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** What is prepared at a participant: what the participant did not foresee keeps nobody's recovery from the other branches. */
final class GuardedShares implements XAResource {

    private final PreparedShares shares;

    GuardedShares(PreparedShares shares) {
        this.shares = shares;
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return XaCodes.told(() -> shares.recover(flag));
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        return XaCodes.told(() -> shares.prepare(xid));
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        run(() -> shares.start(xid, flags));
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        run(() -> shares.end(xid, flags));
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        run(() -> shares.commit(xid, onePhase));
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        run(() -> shares.rollback(xid));
    }

    @Override
    public void forget(Xid xid) throws XAException {
        run(() -> shares.forget(xid));
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        XAResource compared = other instanceof GuardedShares guarded ? guarded.shares : other;
        return XaCodes.told(() -> shares.isSameRM(compared));
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return XaCodes.told(shares::getTransactionTimeout);
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return XaCodes.told(() -> shares.setTransactionTimeout(seconds));
    }

    private interface Step {
        void run() throws XAException;
    }

    private static void run(Step step) throws XAException {
        XaCodes.told(() -> {
            step.run();
            return XA_OK;
        });
    }
}
