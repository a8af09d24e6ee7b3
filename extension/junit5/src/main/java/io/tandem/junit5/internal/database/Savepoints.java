package io.tandem.junit5.internal.database;

import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** The savepoints that a transaction makes itself, by JDBC or by statement text. */
final class Savepoints {

    private final LogicalConnection connection;

    Savepoints(LogicalConnection connection) {
        this.connection = connection;
    }

    /** One in a sandbox. */
    private record Inner(Segment segment, String name) implements Savepoint {

        @Override
        public int getSavepointId() throws SQLException {
            return segment.savepoint.hashCode();
        }

        @Override
        public String getSavepointName() {
            return name;
        }
    }

    Savepoint set(String name) throws SQLException {
        if (connection.side() == null) {
            return connection.perform(
                    LogicalConnection.READ, real -> name.isEmpty() ? real.setSavepoint() : real.setSavepoint(name));
        }
        Work work = connection.transaction();
        return new Inner(work.sandbox().savepoint(work, name), name);
    }

    void rollbackTo(@Nullable Savepoint savepoint) throws SQLException {
        if (savepoint instanceof Inner inner) {
            Work work = connection.transaction();
            work.sandbox().rollbackTo(work, inner.segment());
        } else {
            connection.real().rollback(savepoint);
        }
    }

    void release(@Nullable Savepoint savepoint) throws SQLException {
        if (savepoint instanceof Inner inner) {
            Work work = connection.transaction();
            work.sandbox().release(work, inner.segment());
        } else {
            connection.real().releaseSavepoint(savepoint);
        }
    }

    /** Does in a sandbox what a statement text says; two transactions may use one name there. */
    void execute(SqlShape shape) throws SQLException {
        Work work = connection.transaction();
        Sandbox sandbox = work.sandbox();
        if (shape.kind() == SqlShape.Kind.SET_SAVEPOINT) {
            sandbox.savepoint(work, shape.savepoint());
            return;
        }
        Segment segment = sandbox.savepointNamed(work, shape.savepoint())
                .orElseThrow(() -> new SQLException("savepoint \"" + shape.savepoint() + "\" does not exist", "3B001"));
        if (shape.kind() == SqlShape.Kind.ROLLBACK_TO_SAVEPOINT) {
            sandbox.rollbackTo(work, segment);
        } else {
            sandbox.release(work, segment);
        }
    }
}
