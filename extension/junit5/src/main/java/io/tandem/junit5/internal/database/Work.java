package io.tandem.junit5.internal.database;

import java.sql.SQLException;

/** A transaction in the sandbox: a branch, a local transaction, or one statement in autocommit. */
final class Work {

    enum State {
        ACTIVE,
        PREPARED,
        COMMITTED,
        ROLLED_BACK
    }

    private final Sandbox sandbox;
    private final String what;
    private final Place begun;
    private volatile State state = State.ACTIVE;
    private volatile boolean aborted;
    private volatile boolean lost;
    private volatile boolean rollbackOnly;
    private volatile boolean decided;

    Work(Sandbox sandbox, String what, Place begun) {
        this.sandbox = sandbox;
        this.what = what;
        this.begun = begun;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Leak leak() {
        return new Leak(what, begun);
    }

    Place begun() {
        return begun;
    }

    State state() {
        return state;
    }

    void state(State next) {
        state = next;
    }

    boolean ended() {
        return state == State.COMMITTED || state == State.ROLLED_BACK;
    }

    /** A statement failed, as PostgreSQL sees it, and has been undone meanwhile to let others work. */
    void abort() {
        aborted = true;
    }

    void revive() {
        aborted = false;
    }

    /** Its connection broke. */
    void lose() {
        lost = true;
    }

    /** Its outcome is known to the transaction service, which will come back for it. */
    void decide() {
        decided = true;
    }

    boolean isLeft() {
        return !ended() && !decided;
    }

    void rollbackOnly() {
        rollbackOnly = true;
    }

    boolean mayCommit() {
        return !aborted && !lost && !rollbackOnly;
    }

    void requireUsable(boolean endsAtSavepoint) throws SQLException {
        if (lost) {
            throw new SQLException("The connection of this transaction is broken", "08003");
        }
        if (state != State.ACTIVE) {
            throw new SQLException("The transaction has ended", "25000");
        }
        if (aborted && !endsAtSavepoint) {
            throw new SQLException(
                    "current transaction is aborted, commands ignored until end of transaction block", "25P02");
        }
    }
}
