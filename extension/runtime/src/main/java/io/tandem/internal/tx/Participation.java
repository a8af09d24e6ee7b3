package io.tandem.internal.tx;

import io.tandem.internal.statistics.TransactionStatistics.End;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The connections that take part in one transaction, and the savepoints they have in common. Used by the thread that has
 * the transaction; only whether its outcome is in doubt may be told and asked from others.
 */
public final class Participation {

    private final Optional<ConcurrentBranches> branches;
    private final List<Participant> participants = new ArrayList<>(2);
    private final List<String> savepoints = new ArrayList<>();
    private volatile boolean inDoubt;
    private volatile boolean undecided;
    private volatile boolean written;
    private volatile boolean prepared;

    /**
     * @param concurrent whether its databases may work at the same time
     */
    Participation(boolean concurrent) {
        branches = concurrent ? Optional.of(new ConcurrentBranches()) : Optional.empty();
    }

    /** Its branches whose databases may work at the same time; empty where none may. */
    Optional<ConcurrentBranches> branches() {
        return branches;
    }

    boolean contains(Participant participant) {
        return participants.contains(participant);
    }

    /** A connection that joins late has done nothing yet, so that every open savepoint stands at its beginning. */
    void join(Participant participant) throws SQLException {
        for (String savepoint : savepoints) {
            participant.set(savepoint);
        }
        participants.add(participant);
    }

    /**
     * Makes a savepoint on every connection.
     *
     * @throws SQLException if one refuses; there is none then
     */
    public void savepoint(String name) throws SQLException {
        List<Participant> made = new ArrayList<>(participants.size());
        try {
            for (Participant participant : participants) {
                participant.set(name);
                made.add(participant);
            }
        } catch (SQLException e) {
            for (Participant participant : made) {
                try {
                    participant.release(name);
                } catch (SQLException unreleased) {
                    e.addSuppressed(unreleased);
                }
            }
            throw e;
        }
        savepoints.add(name);
    }

    /**
     * Takes back, on every connection, what was done since; the savepoint and those after it are gone.
     *
     * @throws SQLException if a connection refuses; it was done on the others
     */
    public void rollback(String name) throws SQLException {
        forget(name);
        onAll(participant -> participant.rollback(name));
    }

    /**
     * Ends a savepoint, and those after it, on every connection.
     *
     * @throws SQLException if a connection refuses; it was done on the others
     */
    public void release(String name) throws SQLException {
        forget(name);
        onAll(participant -> participant.release(name));
    }

    private void forget(String name) {
        savepoints.subList(savepoints.indexOf(name), savepoints.size()).clear();
    }

    private interface Step {
        void take(Participant participant) throws SQLException;
    }

    private void onAll(Step step) throws SQLException {
        SQLException first = null;
        for (Participant participant : participants) {
            try {
                step.take(participant);
            } catch (SQLException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** A branch that was written is prepared, or committed in one phase. */
    void writes(boolean prepares) {
        written = true;
        if (prepares) {
            // by as many threads as there are branches
            prepared = true;
        }
    }

    /** How the transaction ended. */
    End end(boolean committed) {
        if (inDoubt) {
            return End.UNCERTAIN;
        }
        if (!committed) {
            return End.ROLLED_BACK;
        }
        if (prepared) {
            return End.TWO_PHASE;
        }
        return written ? End.ONE_PHASE : End.READ_ONLY;
    }

    /** A branch could not say that it ended as the transaction did. */
    void doubt() {
        inDoubt = true;
    }

    /** The connection that decides could not say how: what is prepared has to stay so, for recovery to ask again. */
    void leaveUndecided() {
        undecided = true;
        inDoubt = true;
    }

    boolean undecided() {
        return undecided;
    }

    /** Whether the transaction's outcome is in doubt, whatever the transaction service calls it. */
    public boolean inDoubt() {
        return inDoubt;
    }
}
