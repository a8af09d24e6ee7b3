package io.tandem.internal.tx.xa;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/** A connection for recovery, whose driver's answers are repaired. */
public final class RecoveredConnection implements XAConnection {

    private final XAConnection connection;
    private final DriverErrors errors;

    public RecoveredConnection(XAConnection connection, DriverErrors errors) {
        this.connection = connection;
        this.errors = errors;
    }

    @Override
    public XAResource getXAResource() throws SQLException {
        return new RecoveredResource(connection.getXAResource(), errors);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connection.getConnection();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        connection.addConnectionEventListener(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        connection.removeConnectionEventListener(listener);
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
        connection.addStatementEventListener(listener);
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
        connection.removeStatementEventListener(listener);
    }
}
