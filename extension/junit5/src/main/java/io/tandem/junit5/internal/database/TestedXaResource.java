package io.tandem.junit5.internal.database;

import static io.tandem.junit5.internal.database.Branches.failure;

import io.tandem.junit5.Step;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** The branches of a connection: those begun in a sandbox end there, all others are the real database's. */
final class TestedXaResource implements XAResource {

    private final LogicalConnection connection;
    private final TestedDatabase database;
    private final Branches branches;
    private final Faults faults;

    TestedXaResource(LogicalConnection connection) {
        this.connection = connection;
        this.database = connection.database();
        this.branches = database.branches();
        this.faults = database.faults();
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        if (connection.isBroken()) {
            throw failure(XAException.XAER_RMFAIL, new SQLException("The connection is broken", "08003"));
        }
        if (connection.inBranch()) {
            throw failure(XAException.XAER_PROTO, new SQLException("The connection is busy with another branch"));
        }
        if (flags == TMNOFLAGS) {
            begin(xid);
        } else {
            join(xid, flags);
        }
    }

    private void begin(Xid xid) throws XAException {
        try {
            faults.connect();
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMFAIL, e);
        }
        Sandbox sandbox = database.sandbox();
        if (sandbox != null) {
            connection.associate(branches.begin(xid, sandbox));
        } else {
            real().start(xid, TMNOFLAGS);
            branches.realBegun(xid);
            connection.associateReal(true);
        }
        faults.after(Step.CONNECT);
    }

    private void join(Xid xid, int flags) throws XAException {
        Work work = branches.find(xid);
        if (work == null) {
            real().start(xid, flags);
            connection.associateReal(true);
        } else if (work.state() == Work.State.ACTIVE) {
            connection.associate(work);
        } else {
            throw failure(XAException.XAER_PROTO, new SQLException("The branch has ended"));
        }
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        Work work = branches.find(xid);
        if (work == null) {
            connection.associateReal(false);
            real().end(xid, flags);
            return;
        }
        connection.associate(null);
        if ((flags & TMFAIL) != 0) {
            work.rollbackOnly();
        }
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        faults.before(Step.PREPARE);
        refuseVote(xid);
        Work work = branches.find(xid);
        int vote = work != null ? branches.prepare(xid, work) : prepareReal(xid);
        faults.after(Step.PREPARE);
        return vote;
    }

    private int prepareReal(Xid xid) throws XAException {
        int vote = ended(xid, () -> real().prepare(xid));
        if (vote == XA_RDONLY) {
            branches.realEnded(xid);
        }
        return vote;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        faults.before(Step.COMMIT);
        if (onePhase) {
            refuseVote(xid);
        }
        if (faults.reached(Step.COMMIT).isPresent()) {
            if (onePhase) {
                undo(xid);
            }
            branches.decided(xid);
            throw lost(Step.COMMIT);
        }
        Work work = branches.find(xid);
        if (work != null) {
            branches.commit(xid, work);
        } else {
            ended(xid, () -> {
                real().commit(xid, onePhase);
                return XA_OK;
            });
            branches.realEnded(xid);
        }
        faults.after(Step.COMMIT);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        faults.before(Step.ROLLBACK);
        boolean refused = faults.reached(Step.ROLLBACK).isPresent();
        Work work = branches.find(xid);
        // what is prepared outlives the connection; anything else is undone with it
        if (!refused || (work == null ? !isPrepared(xid) : work.state() == Work.State.ACTIVE)) {
            undo(xid);
        }
        if (refused) {
            branches.decided(xid);
            throw lost(Step.ROLLBACK);
        }
        faults.after(Step.ROLLBACK);
    }

    private boolean isPrepared(Xid xid) throws XAException {
        BranchKey key = new BranchKey(xid);
        return found(real().recover(TMSTARTRSCAN | TMENDRSCAN)).stream()
                .map(BranchKey::new)
                .anyMatch(key::equals);
    }

    private void refuseVote(Xid xid) throws XAException {
        if (faults.reached(Step.PREPARE).isPresent()) {
            undo(xid);
            throw failure(XAException.XA_RBROLLBACK, faults.refused(Step.PREPARE, "40000"));
        }
    }

    private XAException lost(Step step) {
        return failure(XAException.XAER_RMFAIL, faults.refused(step, Fault.CONNECTION_FAILURE));
    }

    private void undo(Xid xid) throws XAException {
        Work work = branches.find(xid);
        if (work != null) {
            branches.rollback(xid, work);
            return;
        }
        ended(xid, () -> {
            real().rollback(xid);
            return XA_OK;
        });
        branches.realEnded(xid);
    }

    @FunctionalInterface
    private interface Ending {
        int run() throws XAException;
    }

    /** A branch that the database says is gone is no leak. */
    private int ended(Xid xid, Ending ending) throws XAException {
        try {
            return ending.run();
        } catch (XAException e) {
            if (e.errorCode >= XAException.XA_RBBASE || e.errorCode == XAException.XAER_NOTA) {
                branches.realEnded(xid);
            }
            throw e;
        }
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        Set<Xid> all = new LinkedHashSet<>(found(real().recover(flag)));
        if ((flag & TMSTARTRSCAN) != 0) {
            all.addAll(branches.prepared());
        }
        return all.toArray(new Xid[0]);
    }

    private static List<Xid> found(Xid @Nullable [] xids) {
        return xids == null ? Collections.emptyList() : List.of(xids);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        real().forget(xid);
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return connection.physical().isOpen() ? real().getTransactionTimeout() : 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return connection.physical().isOpen() && real().setTransactionTimeout(seconds);
    }

    private XAResource real() throws XAException {
        try {
            connection.real();
            return connection.physical().xa().getXAResource();
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMFAIL, e);
        }
    }
}
