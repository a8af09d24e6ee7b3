package io.tandem.internal.tx;

import io.tandem.internal.tx.socket.Meanwhile;
import io.tandem.internal.tx.xa.XaCodes;
import io.tandem.spi.ConnectionResource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/**
 * A branch that is prepared and committed while the answers of others of its transaction are waited for. The transaction
 * service calls it as if each came after the other.
 */
final class ConcurrentBranch implements ConnectionResource {

    private final Branch branch;
    private final ConcurrentBranches all;
    private volatile @Nullable Xid started;
    private volatile boolean ended;
    private volatile boolean promised;
    private volatile @Nullable BranchStep<Integer> preparing;
    private volatile @Nullable BranchStep<Integer> committing;

    ConcurrentBranch(Branch branch, ConcurrentBranches all) {
        this.branch = branch;
        this.all = all;
    }

    @Override
    public String connectionName() {
        return branch.connectionName();
    }

    @Override
    public String recoveryName() {
        return branch.recoveryName();
    }

    /** Whether it has to be prepared. */
    boolean hasWritten() {
        return started != null && branch.hasWritten();
    }

    /** Whether the transaction service knows that it is prepared. */
    boolean hasPromised() {
        return promised;
    }

    /** Its preparation, for when there is time. */
    Runnable prepareAhead() {
        BranchStep<Integer> step = new BranchStep<>(() -> {
            Xid xid = xid();
            if (!ended) {
                branch.end(xid, TMSUCCESS);
            }
            return branch.prepare(xid);
        });
        preparing = step;
        return step;
    }

    /** Its commit, for when there is time. */
    Runnable commitAhead() {
        BranchStep<Integer> step = new BranchStep<>(() -> {
            branch.commit(xid(), false);
            return XA_OK;
        });
        committing = step;
        return step;
    }

    /** Whether its commit has begun ahead of its turn. If it has not, it will not. */
    boolean commitsAhead() {
        return taken(committing) != null;
    }

    /** What there was no time for is left to its turn. */
    private static @Nullable BranchStep<Integer> taken(@Nullable BranchStep<Integer> step) {
        return step == null || step.giveUp() ? null : step;
    }

    private Xid xid() {
        Xid xid = started;
        if (xid == null) {
            throw new IllegalStateException("The " + this + " has not been started");
        }
        return xid;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        branch.start(xid, flags);
        ended = false;
        if (started == null) {
            started = xid;
            all.add(this);
        }
    }

    /** What is prepared ahead is ended by that. */
    @Override
    public void end(Xid xid, int flags) throws XAException {
        if (taken(preparing) != null) {
            return;
        }
        branch.end(xid, flags);
        ended = (flags & TMSUSPEND) == 0;
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        int vote = vote(xid);
        promised = vote == XA_OK;
        return vote;
    }

    private int vote(Xid xid) throws XAException {
        BranchStep<Integer> ahead = taken(preparing);
        if (ahead != null) {
            return ahead.outcome();
        }
        all.preparing(this);
        try {
            return branch.prepare(xid);
        } finally {
            Meanwhile.forget();
        }
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        BranchStep<Integer> prepared = taken(preparing);
        BranchStep<Integer> committed = taken(committing);
        if (onePhase && prepared != null) {
            commitAlone(xid, prepared);
        } else if (committed != null) {
            committed.outcome();
        } else if (onePhase || !promised) {
            branch.commit(xid, onePhase);
        } else {
            commitFirst(xid);
        }
    }

    /**
     * Narayana rolls back all others where the first has rolled back against the decision. Where they are committed already, what
     * has come about is neither.
     */
    private void commitFirst(Xid xid) throws XAException {
        all.committing(this);
        try {
            branch.commit(xid, false);
        } catch (XAException e) {
            boolean undone = e.errorCode == XAException.XA_HEURRB || XaCodes.rolledBack(e.errorCode);
            throw undone && all.othersCommit(this) ? XaCodes.of(XAException.XA_HEURMIX, e) : e;
        } finally {
            Meanwhile.forget();
        }
    }

    /** The others had nothing to commit after all. Nothing is logged of what is committed in one phase: unless that is heard of, nobody knows. */
    private void commitAlone(Xid xid, BranchStep<Integer> prepared) throws XAException {
        int vote;
        try {
            vote = prepared.outcome();
        } catch (XAException e) {
            if (!XaCodes.rolledBack(e.errorCode)) {
                branch.rollback(xid);
            }
            throw XaCodes.of(XAException.XA_RBROLLBACK, e);
        }
        if (vote == XA_RDONLY) {
            return;
        }
        try {
            branch.commit(xid, false);
        } catch (XAException e) {
            if (XaCodes.commitInDoubt(e.errorCode, true)) {
                branch.doubt();
            }
            throw e;
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        BranchStep<Integer> committed = taken(committing);
        if (committed != null) {
            throw undone(committed);
        }
        BranchStep<Integer> prepared = taken(preparing);
        if (prepared == null || !gone(prepared)) {
            branch.rollback(xid);
        }
    }

    /** A transaction service that goes back on its decision comes too late. */
    private XAException undone(BranchStep<Integer> committed) {
        branch.doubt();
        try {
            committed.outcome();
            return new XAException(XAException.XA_HEURCOM);
        } catch (XAException e) {
            return XaCodes.of(XAException.XA_HEURHAZ, e);
        }
    }

    /** Whether its preparation has left nothing to roll back. */
    private static boolean gone(BranchStep<Integer> prepared) {
        try {
            return prepared.outcome() == XA_RDONLY;
        } catch (XAException e) {
            return XaCodes.rolledBack(e.errorCode);
        } catch (RuntimeException unforeseen) {
            return false;
        }
    }

    @Override
    public void forget(Xid xid) throws XAException {
        branch.forget(xid);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return branch.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return branch.setTransactionTimeout(seconds);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return branch.recover(flag);
    }

    /** Never, as its branch. */
    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public String toString() {
        return branch.toString();
    }
}
