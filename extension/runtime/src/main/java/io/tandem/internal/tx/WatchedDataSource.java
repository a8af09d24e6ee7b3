package io.tandem.internal.tx;

import io.tandem.internal.tx.jdbc.StatementWatch;
import io.tandem.internal.tx.jdbc.WatchedConnection;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Hands out connections that are watched, except while the schema is built. */
final class WatchedDataSource extends SimpleDataSource {

    private final String name;
    private final DataSource pool;
    private final StatementWatch watch;
    private volatile boolean serving;

    WatchedDataSource(String name, DataSource pool, StatementWatch watch) {
        this.name = name;
        this.pool = pool;
        this.watch = watch;
    }

    void serve() {
        serving = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        return serving ? WatchedConnection.watch(connection, watch, name) : connection;
    }
}
