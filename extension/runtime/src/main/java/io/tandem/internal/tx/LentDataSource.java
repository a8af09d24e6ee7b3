package io.tandem.internal.tx;

import io.tandem.spi.ConnectionOverrides;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The application's JDBC connections in a test, which hears of them. */
final class LentDataSource extends SimpleDataSource {

    private final String name;
    private final DataSource lender;
    private final ConnectionOverrides test;

    LentDataSource(String name, DataSource lender, ConnectionOverrides test) {
        this.name = name;
        this.lender = lender;
        this.test = test;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return test.handedOut(name, Connection.class, lender.getConnection());
    }
}
