package io.tandem.internal.tx.xa;

import javax.transaction.xa.XAException;

/** The error codes of XA, by what they leave open. */
public final class XaCodes {

    private XaCodes() {}

    public static boolean rolledBack(int code) {
        return code >= XAException.XA_RBBASE && code <= XAException.XA_RBEND;
    }

    static boolean heuristic(int code) {
        return code >= XAException.XA_HEURMIX && code <= XAException.XA_HEURHAZ;
    }

    /** Whether the resource itself says how the branch ended, or that it decided on its own. */
    static boolean isOutcome(int code) {
        return rolledBack(code) || heuristic(code);
    }

    /** Whether it is one of the errors that a prepare or a commit in one phase may answer. */
    static boolean ofPrepareOrCommit(int code) {
        return code >= XAException.XAER_RMFAIL && code <= XAException.XAER_RMERR;
    }

    /** Whether nobody can say any more that a failed commit ends, or has ended, as one. */
    public static boolean commitInDoubt(int code, boolean onePhase) {
        if (onePhase) {
            return code != XAException.XA_HEURCOM && !rolledBack(code);
        }
        return code != XAException.XA_HEURCOM && code != XAException.XAER_RMFAIL && code != XAException.XA_RETRY;
    }

    /** Whether nobody can say any more that a failed rollback ends, or has ended, as one. */
    public static boolean rollbackInDoubt(int code) {
        return heuristic(code) && code != XAException.XA_HEURRB;
    }

    /** An exception with a code and its cause. */
    public static XAException of(int code, Throwable cause) {
        XAException failure = new XAException(cause.toString());
        failure.errorCode = code;
        failure.initCause(cause);
        return failure;
    }

    /** A call of what others have written. */
    public interface Call<T> {
        T make() throws XAException;
    }

    /** What the called did not foresee tells nothing of what it did: recovery asks it again. */
    public static <T> T told(Call<T> call) throws XAException {
        try {
            return call.make();
        } catch (RuntimeException unforeseen) {
            throw of(XAException.XAER_RMFAIL, unforeseen);
        }
    }

    static XAException as(int code, XAException e) {
        return e.errorCode == code ? e : of(code, e);
    }
}
