package io.tandem.junit5.internal.database;

import io.tandem.junit5.internal.database.SqlShape.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One test's transactions on one database, all inside one local transaction of one connection that is never committed. They
 * take turns. Thread-safe.
 */
final class Sandbox {

    /** What is done on the connection. */
    @FunctionalInterface
    interface Call<T> {
        @Nullable
        T on(Connection connection) throws SQLException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Connection connection;
    private final Product product;
    private final boolean doomed;
    private final History history;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Work reads;
    private final List<Place> refusedCommits = new ArrayList<>();
    private volatile boolean open = true;
    private boolean failed;
    private @Nullable String problem;
    private boolean met;

    Sandbox(String name, Connection connection, Product product, boolean doomed) {
        this.name = name;
        this.connection = connection;
        this.product = product;
        this.doomed = doomed;
        this.history = new History(connection);
        this.reads = new Work(this, "reads outside of a transaction", new Place(List.of()));
    }

    boolean isOpen() {
        return open;
    }

    /** A statement of a transaction. */
    <T> @Nullable T execute(Work work, SqlShape shape, Call<T> call) throws SQLException {
        return taken(() -> {
            work.requireUsable(shape.kind() == Kind.ROLLBACK_TO_SAVEPOINT);
            admit(shape);
            return run(work, shape.changes(), call);
        });
    }

    /** A statement outside a transaction: it commits by itself. */
    <T> @Nullable T executeAlone(SqlShape shape, Call<T> call) throws SQLException {
        return taken(() -> {
            admit(shape);
            if (!shape.changes()) {
                return undoneOnFailure(reads, false, call);
            }
            requireCommits();
            Work work = new Work(this, "a statement outside of a transaction", Place.here());
            @Nullable T result = undoneOnFailure(work, true, call);
            commitNow(work);
            return result;
        });
    }

    private <T> @Nullable T undoneOnFailure(Work work, boolean changes, Call<T> call) throws SQLException {
        try {
            return run(work, changes, call);
        } catch (SQLException e) {
            undoAfter(e, work);
            throw e;
        }
    }

    /** What has nothing to do with any transaction: settings, names, values. */
    <T> @Nullable T use(Call<T> call) throws SQLException {
        return taken(() -> call.on(connection));
    }

    private <T> @Nullable T run(Work work, boolean changes, Call<T> call) throws SQLException {
        settle(work);
        Segment segment = history.turn(work);
        segment.changed |= changes;
        try {
            return call.on(connection);
        } catch (SQLException e) {
            failed = product.aborts() && aborted(e);
            throw e;
        }
    }

    /** PostgreSQL refuses everything after a failed statement; another transaction would not have noticed. */
    private void settle(Work work) throws SQLException {
        Segment top = history.top();
        if (failed && top != null && top.owner != work) {
            history.undoTop();
            failed = false;
            if (top.owner == reads) {
                return;
            }
            if (top.owner != null) {
                top.owner.abort();
            }
        }
    }

    /** Not every exception is one of the server. */
    private boolean aborted(SQLException cause) {
        try (Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("select 1")) {
            return !one.next();
        } catch (SQLException e) {
            if (!"25P02".equals(e.getSQLState())) {
                cause.addSuppressed(e);
            }
            return true;
        }
    }

    private void admit(SqlShape shape) throws SQLException {
        if (shape.kind() == Kind.CONTROL) {
            throw new SQLException(
                    "Connection '" + name + "' is kept in a test's sandbox: a statement that begins or ends a"
                            + " transaction would leave it. Annotate the test with @Commit",
                    "2D000");
        }
        if (shape.kind() == Kind.DEFINITION && product.commitsDefinitions()) {
            throw new SQLException(
                    "Connection '" + name + "' is kept in a test's sandbox, and its database commits everything when"
                            + " the schema is changed. Annotate the test with @Commit, or change the schema before it",
                    "0A000");
        }
    }

    /** Sets a savepoint that a transaction asks for. */
    Segment savepoint(Work work, String savepoint) throws SQLException {
        return Objects.requireNonNull(taken(() -> {
            work.requireUsable(false);
            settle(work);
            return history.savepoint(savepoint, work);
        }));
    }

    Optional<Segment> savepointNamed(Work work, String savepoint) throws SQLException {
        return Objects.requireNonNull(taken(() -> history.named(work, savepoint)));
    }

    void rollbackTo(Work work, Segment savepoint) throws SQLException {
        taken(() -> {
            work.requireUsable(true);
            requireKnown(savepoint);
            Optional<Segment> other = history.inTheWayOf(work, savepoint);
            if (other.isPresent()) {
                problem = lost(work, other.get());
                met = true;
                throw new SQLException(problem, "25000");
            }
            settle(work);
            history.undoTo(savepoint);
            failed = false;
            work.revive();
            return null;
        });
    }

    void release(Work work, Segment savepoint) throws SQLException {
        taken(() -> {
            work.requireUsable(false);
            requireKnown(savepoint);
            settle(work);
            history.release(work, savepoint);
            return null;
        });
    }

    private void requireKnown(Segment savepoint) throws SQLException {
        if (!history.contains(savepoint)) {
            throw new SQLException("The savepoint has ended", "3B001");
        }
    }

    /**
     * Checks what the database would check at the commit; where it refuses, the work is undone.
     *
     * @throws SQLException in the database's own words
     */
    void prepare(Work work) throws SQLException {
        taken(() -> {
            checkNow(work);
            work.state(Work.State.PREPARED);
            return null;
        });
    }

    /** The work becomes part of what later transactions see. */
    void commit(Work work) throws SQLException {
        taken(() -> {
            if (work.state() == Work.State.PREPARED) {
                keep(work);
            } else {
                commitNow(work);
            }
            return null;
        });
    }

    private void commitNow(Work work) throws SQLException {
        checkNow(work);
        keep(work);
    }

    private void keep(Work work) throws SQLException {
        settle(work);
        history.keep(work);
        work.state(Work.State.COMMITTED);
    }

    private void checkNow(Work work) throws SQLException {
        settle(work);
        try {
            requireCommits();
            if (failed || !work.mayCommit()) {
                throw new SQLException("The transaction has failed before, so it is rolled back", "40000");
            }
            if (product.check().isPresent() && history.changed(work)) {
                run(work, false, on -> {
                    product.check().get().run(on);
                    return null;
                });
            }
        } catch (SQLException e) {
            undoAfter(e, work);
            throw e;
        }
    }

    private void requireCommits() throws SQLException {
        if (doomed) {
            refusedCommits.add(Place.here());
            throw new SQLException("The test forbids commits on connection '" + name + "'", "40000");
        }
    }

    /**
     * Undoes the work. Where the connection can't do that without undoing the work of others, which the database would have
     * kept, nothing that is looked at from here on is true; so nobody gets to look.
     */
    void rollback(Work work) throws SQLException {
        turn.lock();
        try {
            requireOpen();
            if (problem == null) {
                undo(work);
            } else {
                work.state(Work.State.ROLLED_BACK);
            }
        } finally {
            turn.unlock();
        }
    }

    private void undoAfter(SQLException failure, Work work) {
        try {
            undo(work);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void undo(Work work) throws SQLException {
        settle(work);
        if (work != reads) {
            work.state(Work.State.ROLLED_BACK);
        }
        Optional<Segment> other = history.inTheWayOf(work);
        if (other.isPresent()) {
            problem = lost(work, other.get());
            return;
        }
        try {
            if (failed) {
                history.undoTop();
                failed = false;
            }
            history.undo(work);
        } catch (SQLException e) {
            problem = "The work of " + work.leak() + " on connection '" + name + "' can't be undone: " + e;
            throw e;
        }
    }

    /** The one thing that a single connection can't do as a database does it. */
    private String lost(Work work, Segment other) {
        String what = other.owner == null
                ? "another transaction that has committed its own work since"
                : other.owner.leak() + ", which has changed something since and has not ended";
        return "On connection '" + name + "', " + work.leak() + "\nis rolled back after " + what
                + ".\nThe database would keep the other's work. In the sandbox of a test both share one transaction of the"
                + " database, so it would be lost, and the test would see what can't happen in production. Annotate the test"
                + " with @Commit: its transactions are then real";
    }

    private <T> @Nullable T taken(Turn<T> work) throws SQLException {
        turn.lock();
        try {
            requireOpen();
            if (problem != null) {
                met = true;
                throw new SQLException(problem, "25000");
            }
            return work.take();
        } finally {
            turn.unlock();
        }
    }

    private void requireOpen() throws SQLException {
        if (!open) {
            throw new SQLException(
                    "The test that this work on connection '" + name + "' belongs to is over, and its work undone",
                    "08003");
        }
    }

    @FunctionalInterface
    private interface Turn<T> {
        @Nullable
        T take() throws SQLException;
    }

    /** What was refused, and what went wrong. */
    record Notes(List<Place> refusedCommits, Optional<String> problem) {}

    /** Nobody gets a turn any more; the caller undoes the connection's work. A statement that hangs does not stop it. */
    Notes close() {
        boolean mine = false;
        try {
            mine = turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open = false;
        try {
            return new Notes(List.copyOf(refusedCommits), met ? Optional.ofNullable(problem) : Optional.empty());
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }
}
