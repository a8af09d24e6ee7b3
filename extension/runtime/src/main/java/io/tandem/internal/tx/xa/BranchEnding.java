package io.tandem.internal.tx.xa;

import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;

/**
 * The second phase of a live branch. Where its connection gives no answer that can be believed, the database is asked on
 * another one, and what it still holds is ended there; what can't be ended now is left to {@link UnfinishedBranches} and to
 * recovery. Thread-safe.
 */
public final class BranchEnding {

    /** What is tried first, on the branch's own connection. */
    @FunctionalInterface
    public interface Step {
        void take() throws XAException;
    }

    private final RecoverableConnection database;
    private final DriverErrors errors;
    private final boolean crashSafe;
    private final UnfinishedBranches unfinished;

    /**
     * @param crashSafe whether what is prepared survives that its connection breaks
     */
    public BranchEnding(
            RecoverableConnection database, DriverErrors errors, boolean crashSafe, UnfinishedBranches unfinished) {
        this.database = database;
        this.errors = errors;
        this.crashSafe = crashSafe;
        this.unfinished = unfinished;
    }

    /**
     * Commits what is prepared. A normal return means that the database has committed.
     *
     * @throws XAException XAER_RMFAIL where it will: the decision is durable and is carried out later; a heuristic only where
     *     the resource says so, or where the branch is gone without anyone having asked for it
     */
    public void commit(Step step, Xid xid) throws XAException {
        try {
            step.take();
        } catch (XAException e) {
            if (XaCodes.isOutcome(e.errorCode)) {
                throw e;
            }
            commitElsewhere(xid, e);
        }
    }

    /**
     * PostgreSQL's driver calls the loss of a connection XAER_RMERR (pgjdbc #4438), MariaDB's calls it 0; a transaction service
     * takes both for a heuristic, and may then roll back the other branches.
     */
    private void commitElsewhere(Xid xid, XAException e) throws XAException {
        boolean held;
        try {
            held = endElsewhere(xid, e, true);
        } catch (XAException | SQLException again) {
            if (again instanceof XAException said && XaCodes.isOutcome(said.errorCode)) {
                throw said;
            }
            unfinished.commit(xid);
            throw XaCodes.as(XAException.XAER_RMFAIL, e);
        }
        if (!held && (errors.meaning(e) != Meaning.LOST || !crashSafe)) {
            throw XaCodes.of(XAException.XA_HEURHAZ, e);
        }
    }

    /**
     * Rolls back what may be prepared. A normal return means that it is rolled back, or will be by the database itself, which
     * undoes with its connection what is not prepared.
     *
     * @param prepareTried whether the database may hold the branch as prepared
     * @throws XAException XAER_RMFAIL where it is rolled back later; a heuristic where the resource says so
     */
    public void rollback(Step step, Xid xid, boolean prepareTried) throws XAException {
        try {
            step.take();
        } catch (XAException e) {
            if (XaCodes.rollbackInDoubt(e.errorCode)) {
                throw e;
            }
            if (prepareTried && !XaCodes.isOutcome(e.errorCode)) {
                rollbackElsewhere(xid, e);
            }
        }
    }

    private void rollbackElsewhere(Xid xid, XAException e) throws XAException {
        boolean held;
        try {
            held = endElsewhere(xid, e, false);
        } catch (XAException | SQLException again) {
            if (again instanceof XAException said && XaCodes.rollbackInDoubt(said.errorCode)) {
                throw said;
            }
            unfinished.rollback(xid);
            throw XaCodes.as(XAException.XAER_RMFAIL, e);
        }
        if (!held && errors.meaning(e) == Meaning.LOST) {
            // the server may still be about to prepare it
            unfinished.rollback(xid);
        }
    }

    /** Whether the database still held the branch; it is ended then. */
    private boolean endElsewhere(Xid xid, XAException e, boolean commit) throws XAException, SQLException {
        if (DriverErrors.timedOut(e)) {
            throw e;
        }
        try (PreparedBranches prepared = new PreparedBranches(database.open())) {
            if (!prepared.contains(xid)) {
                return false;
            }
            prepared.end(xid, commit);
            return true;
        }
    }
}
