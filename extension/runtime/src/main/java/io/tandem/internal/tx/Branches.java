package io.tandem.internal.tx;

import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.RecoveredConnection;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** Recovery's way to a database: connections of its own, whose driver's answers are repaired. */
record Branches(
        String name,
        String recoveryName,
        XADataSource dataSource,
        SpareConnection spare,
        DriverErrors errors,
        Duration socketTimeout)
        implements RecoverableConnection {

    @Override
    public XAConnection open() throws SQLException {
        Optional<XAConnection> open = spare.take();
        XAConnection connection = open.isPresent() ? open.get() : dataSource.getXAConnection();
        try {
            SocketTimeout.set(connection.getConnection(), socketTimeout);
            return new RecoveredConnection(connection, errors);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
