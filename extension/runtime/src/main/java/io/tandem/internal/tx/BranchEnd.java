package io.tandem.internal.tx;

import java.sql.SQLException;
import javax.transaction.xa.XAException;

/** What a branch that failed to end says about its end. */
enum BranchEnd {
    /** As the transaction decided, now or by recovery. */
    AS_DECIDED,
    /** Certainly rolled back. */
    ROLLED_BACK,
    /** It may be either. */
    IN_DOUBT;

    /** Transaction rollback (SQL standard), except where the database does not know itself. */
    private static final String ROLLBACK_CLASS = "40";

    private static final String COMPLETION_UNKNOWN = "40003";

    /** PostgreSQL's answer where a prepared transaction does not exist. */
    private static final String UNDEFINED_OBJECT = "42704";

    static BranchEnd ofCommit(XAException e, boolean onePhase) {
        if (rolledBack(e)) {
            return onePhase ? ROLLED_BACK : IN_DOUBT;
        }
        boolean later = !onePhase && (e.errorCode == XAException.XAER_RMFAIL || e.errorCode == XAException.XA_RETRY);
        return later || e.errorCode == XAException.XA_HEURCOM ? AS_DECIDED : IN_DOUBT;
    }

    /**
     * @param prepareFailed then PostgreSQL has rolled back by itself and knows the branch no more, which its driver calls
     *     an error, and a transaction service a heuristic
     */
    static BranchEnd ofRollback(XAException e, boolean prepareFailed) {
        return switch (e.errorCode) {
            case XAException.XA_HEURCOM, XAException.XA_HEURMIX, XAException.XA_HEURHAZ -> IN_DOUBT;
            case XAException.XAER_NOTA -> prepareFailed ? ROLLED_BACK : AS_DECIDED;
            case XAException.XAER_RMERR ->
                prepareFailed && sqlState(e).equals(UNDEFINED_OBJECT) ? ROLLED_BACK : AS_DECIDED;
            default -> AS_DECIDED;
        };
    }

    /**
     * The failure of a commit in one phase, said more exactly: PostgreSQL's driver calls a serialization failure, which is
     * a rollback by the SQL standard, a lost connection.
     */
    static XAException ofOnePhase(XAException e) {
        if (rolledBack(e) || !(e.getCause() instanceof SQLException cause)) {
            return e;
        }
        String state = sqlState(e);
        return state.startsWith(ROLLBACK_CLASS) && !state.equals(COMPLETION_UNKNOWN)
                ? Branch.failure(XAException.XA_RBROLLBACK, cause)
                : e;
    }

    private static String sqlState(XAException e) {
        return e.getCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
    }

    private static boolean rolledBack(XAException e) {
        return e.errorCode >= XAException.XA_RBBASE && e.errorCode <= XAException.XA_RBEND;
    }
}
