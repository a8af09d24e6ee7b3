package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has changed what, in which order, on the one connection of a sandbox. Each time another transaction gets its turn a
 * savepoint is set, so that what is rolled back is the work of one transaction and nothing else. Guarded by its sandbox.
 */
final class History {

    private final Connection connection;
    private final List<Segment> segments = new ArrayList<>();
    private int names;

    History(Connection connection) {
        this.connection = connection;
    }

    /** The stretch that the next statement of a transaction belongs to. */
    Segment turn(Work work) throws SQLException {
        Segment top = top();
        if (top != null && (top.owner == work || top.isFree())) {
            top.owner = work;
            return top;
        }
        return push("", work);
    }

    private Segment push(String name, Work work) throws SQLException {
        Segment segment = new Segment(connection.setSavepoint("tandem_" + ++names), name, work);
        segments.add(segment);
        return segment;
    }

    /** A savepoint that the transaction asks for, under a name of ours: two transactions may give it the same. */
    Segment savepoint(String name, Work work) throws SQLException {
        turn(work);
        return push(name, work);
    }

    @Nullable
    Segment top() {
        return segments.isEmpty() ? null : segments.get(segments.size() - 1);
    }

    /** Undoes the newest stretch alone. */
    void undoTop() throws SQLException {
        Segment top = Objects.requireNonNull(top());
        rollbackTo(top);
        top.changed = false;
    }

    boolean changed(Work work) {
        return segments.stream().anyMatch(segment -> segment.owner == work && segment.changed);
    }

    /** The work of a transaction is kept. */
    void keep(Work work) throws SQLException {
        disown(work);
        merge();
    }

    private void disown(Work work) {
        for (Segment segment : segments) {
            if (segment.owner == work) {
                segment.owner = null;
                segment.name = "";
            }
        }
    }

    /** Forgets savepoints that nothing will be rolled back to. */
    private void merge() throws SQLException {
        while (true) {
            Segment top = top();
            if (top == null || top.owner != null || top.isFree()) {
                return;
            }
            Segment below = segments.size() > 1 ? segments.get(segments.size() - 2) : null;
            if (below != null && below.owner != null) {
                return;
            }
            release(top);
            segments.remove(segments.size() - 1);
            if (below != null) {
                below.changed = true;
            }
        }
    }

    /** Who else would lose work if a transaction were rolled back: the latest. */
    Optional<Segment> inTheWayOf(Work work) {
        return foreignAfter(first(work), work);
    }

    /** Who else would lose work if a transaction were rolled back to a savepoint of its own. */
    Optional<Segment> inTheWayOf(Work work, Segment savepoint) {
        return foreignAfter(segments.indexOf(savepoint), work);
    }

    private Optional<Segment> foreignAfter(int index, Work work) {
        return index < 0
                ? Optional.empty()
                : segments.subList(index, segments.size()).stream()
                        .filter(segment -> segment.owner != work && segment.changed)
                        .reduce((earlier, later) -> later);
    }

    private int first(Work work) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).owner == work && segments.get(i).changed) {
                return i;
            }
        }
        return -1;
    }

    /** Undoes all of a transaction; nobody may be in the way. */
    void undo(Work work) throws SQLException {
        int first = first(work);
        if (first >= 0) {
            undoTo(segments.get(first));
        }
        disown(work);
        merge();
    }

    /** Undoes what came after a savepoint, which stays. */
    void undoTo(Segment savepoint) throws SQLException {
        rollbackTo(savepoint);
        dropAfter(savepoint);
        savepoint.changed = false;
    }

    private void dropAfter(Segment segment) {
        segments.subList(segments.indexOf(segment) + 1, segments.size()).clear();
    }

    /** The newest savepoint that a transaction has given a name. */
    Optional<Segment> named(Work work, String name) {
        return segments.stream()
                .filter(segment -> segment.owner == work && segment.name.equals(name))
                .reduce((earlier, later) -> later);
    }

    boolean contains(Segment savepoint) {
        return segments.contains(savepoint);
    }

    /** Ends a savepoint; the database keeps it where to forget it, and with it all after it, would harm other transactions. */
    void release(Work work, Segment savepoint) throws SQLException {
        int index = segments.indexOf(savepoint);
        List<Segment> ending = segments.subList(index, segments.size());
        if (ending.stream().anyMatch(segment -> segment.owner != work)) {
            savepoint.name = "";
            return;
        }
        release(savepoint);
        boolean changed = ending.stream().anyMatch(segment -> segment.changed);
        ending.clear();
        Objects.requireNonNull(top()).changed |= changed;
    }

    private void rollbackTo(Segment segment) throws SQLException {
        connection.rollback(segment.savepoint);
    }

    private void release(Segment segment) throws SQLException {
        try {
            connection.releaseSavepoint(segment.savepoint);
        } catch (SQLFeatureNotSupportedException endsWithTheTransaction) {
            // Oracle, SQL Server
        }
    }
}
