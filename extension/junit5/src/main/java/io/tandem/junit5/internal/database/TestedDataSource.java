package io.tandem.junit5.internal.database;

import io.tandem.internal.tx.SimpleDataSource;
import io.tandem.junit5.internal.database.Physical.Opening;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections without XA. */
class TestedDataSource extends SimpleDataSource {

    private final TestedDatabase database;
    private final DataSource real;

    TestedDataSource(TestedDatabase database, DataSource real) {
        this.database = database;
        this.real = real;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.connect(Opening.local(real::getConnection));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return database.connect(Opening.local(() -> real.getConnection(username, password)));
    }
}
