package io.tandem.internal.tx;

import io.tandem.spi.PreparedShares;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/** What recovery works on, where it is no database. */
record ParticipantConnection(String name, PreparedShares shares) implements XAConnection {

    @Override
    public XAResource getXAResource() {
        return new GuardedShares(shares);
    }

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLFeatureNotSupportedException("'" + name + "' is no database");
    }

    @Override
    public void close() throws SQLException {
        try {
            shares.close();
        } catch (IOException | RuntimeException e) {
            throw new SQLException("'" + name + "' can't be given up: " + e, e);
        }
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        // nothing happens to it
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        // none is kept
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
        // it has no statements
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
        // none is kept
    }
}
