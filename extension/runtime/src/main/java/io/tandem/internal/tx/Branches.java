package io.tandem.internal.tx;

import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** Recovery's way to a database: a connection of its own for each pass. */
record Branches(String name, String recoveryName, XADataSource dataSource) implements RecoverableConnection {

    @Override
    public XAConnection open() throws SQLException {
        return dataSource.getXAConnection();
    }
}
