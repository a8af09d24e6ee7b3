package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;

/** The first connection of a start to an XA database, on which all is asked that one connection can tell. */
final class FirstConnection implements AutoCloseable {

    private final XAConnection physical;
    private final Connection forJdbc;
    private boolean closed;

    private FirstConnection(XAConnection physical, Connection forJdbc) {
        this.physical = physical;
        this.forJdbc = forJdbc;
    }

    static FirstConnection to(XADataSource dataSource) throws SQLException {
        XAConnection physical = dataSource.getXAConnection();
        try {
            return new FirstConnection(physical, physical.getConnection());
        } catch (SQLException | RuntimeException e) {
            physical.close();
            throw e;
        }
    }

    Connection forJdbc() {
        return forJdbc;
    }

    XAResource resource() throws SQLException {
        return physical.getXAResource();
    }

    /** A second time it does nothing. */
    @Override
    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            physical.close();
        }
    }
}
