package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** What the application's own JDBC work is done on. */
final class JdbcDataSource extends SimpleDataSource {

    private final DataSource pool;
    private final DataSource watched;
    private final BooleanSupplier transaction;

    JdbcDataSource(DataSource pool, DataSource watched, BooleanSupplier transaction) {
        this.pool = pool;
        this.watched = watched;
        this.transaction = transaction;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return transaction.getAsBoolean() ? watched.getConnection() : pool.getConnection();
    }
}
