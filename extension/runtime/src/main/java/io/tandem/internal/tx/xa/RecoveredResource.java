package io.tandem.internal.tx.xa;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** What recovery ends branches with: it says of a branch that it is unknown only where the database does not list it. */
final class RecoveredResource implements XAResource {

    private final XAResource resource;
    private final DriverErrors errors;

    RecoveredResource(XAResource resource, DriverErrors errors) {
        this.resource = resource;
        this.errors = errors;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        try {
            resource.commit(xid, onePhase);
        } catch (XAException e) {
            if (!errors.empty(e)) {
                throw ending(xid, e);
            }
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        try {
            resource.rollback(xid);
        } catch (XAException e) {
            throw ending(xid, e);
        }
    }

    /**
     * MariaDB answers "unknown" for a branch whose old connection it has not given up yet; PostgreSQL "busy", which its driver
     * calls XAER_RMERR. Taken for the truth, both end recovery while the branch stays prepared.
     */
    private XAException ending(Xid xid, XAException e) {
        if (XaCodes.isOutcome(e.errorCode) || errors.meaning(e) == Meaning.LOST) {
            return errors.repaired(e);
        }
        try {
            boolean held = PreparedBranches.of(resource).contains(BranchId.of(xid));
            return XaCodes.as(held ? XAException.XAER_RMFAIL : XAException.XAER_NOTA, e);
        } catch (XAException unanswered) {
            e.addSuppressed(unanswered);
            return XaCodes.as(XAException.XAER_RMFAIL, e);
        }
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        try {
            return resource.recover(flag);
        } catch (XAException e) {
            throw errors.repaired(e);
        }
    }

    @Override
    public void forget(Xid xid) throws XAException {
        resource.forget(xid);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        return resource.prepare(xid);
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        resource.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        resource.end(xid, flags);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return resource.isSameRM(other instanceof RecoveredResource same ? same.resource : other);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return resource.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return resource.setTransactionTimeout(seconds);
    }
}
