package io.tandem.internal.platform.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** A connection to a {@link BranchDatabase}. */
final class BranchConnection implements XAConnection {

    private final BranchResource resource;
    private volatile boolean closed;
    private volatile @Nullable SQLException failure;

    BranchConnection(BranchResource resource) {
        this.resource = resource;
    }

    void breakOff() {
        resource.breakOff();
    }

    void failAtClose(SQLException next) {
        failure = next;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public XAResource getXAResource() {
        return resource;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        SQLException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void addStatementEventListener(StatementEventListener listener) {}

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {}
}
