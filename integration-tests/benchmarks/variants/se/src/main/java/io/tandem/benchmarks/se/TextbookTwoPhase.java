package io.tandem.benchmarks.se;

import io.tandem.benchmarks.worker.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Prepared and committed in both databases, with no log: nobody could finish it after a crash. What two-phase commit costs
 * the databases themselves.
 */
public final class TextbookTwoPhase extends Jdbc {

    public TextbookTwoPhase(Databases databases) throws SQLException {
        super(databases);
    }

    @Override
    public void both(long id) throws SQLException {
        try (Connection a = begin(first);
                Connection b = begin(second)) {
            insert(a, id);
            insert(b, id);
            String name = "'" + id + "'";
            execute(a, "prepare transaction " + name);
            execute(b, "prepare transaction " + name);
            a.setAutoCommit(true);
            b.setAutoCommit(true);
            execute(a, "commit prepared " + name);
            execute(b, "commit prepared " + name);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
