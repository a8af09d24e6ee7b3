package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/** An XA connection for a pool. */
final class TestedXaConnection implements XAConnection {

    private final LogicalConnection connection;
    private final XAResource resource;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();

    TestedXaConnection(LogicalConnection connection) {
        this.connection = connection;
        this.resource = new TestedXaResource(connection);
    }

    @Override
    public XAResource getXAResource() {
        return resource;
    }

    @Override
    public Connection getConnection() throws SQLException {
        connection.reset();
        return new ConnectionHandler(connection, this::handleClosed).as(Connection.class);
    }

    private void handleClosed() throws SQLException {
        connection.reset();
        listeners.forEach(listener -> listener.connectionClosed(new ConnectionEvent(this)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
        // statements are not pooled here
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
        // statements are not pooled here
    }
}
