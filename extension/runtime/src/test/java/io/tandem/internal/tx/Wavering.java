package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/** A data source that fails as told, then gives connections to an H2 database. */
final class Wavering extends SimpleDataSource {

    private final Deque<SQLException> failures;
    private final JdbcDataSource target = new JdbcDataSource();
    private int asked;

    Wavering(SQLException... failures) {
        this.failures = new ArrayDeque<>(List.of(failures));
        target.setURL("jdbc:h2:mem:wavering");
    }

    int asked() {
        return asked;
    }

    @Override
    public Connection getConnection() throws SQLException {
        asked++;
        SQLException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        return target.getConnection();
    }
}
