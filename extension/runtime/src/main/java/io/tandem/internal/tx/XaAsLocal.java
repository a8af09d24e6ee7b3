package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** An XA data source used without two-phase commit: its connections, no branches. */
final class XaAsLocal extends SimpleDataSource {

    private final XADataSource dataSource;

    XaAsLocal(XADataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection getConnection() throws SQLException {
        XAConnection physical = dataSource.getXAConnection();
        physical.addConnectionEventListener(new ConnectionEventListener() {
            @Override
            public void connectionClosed(ConnectionEvent event) {
                close(physical);
            }

            /** The driver's own exception is on its way to the caller; one from here would hide it. */
            @Override
            public void connectionErrorOccurred(ConnectionEvent event) {
                try {
                    physical.close();
                } catch (SQLException e) {
                    event.getSQLException().addSuppressed(e);
                }
            }
        });
        return physical.getConnection();
    }

    private static void close(XAConnection physical) {
        try {
            physical.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Can't close the physical connection", e);
        }
    }
}
