package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;

/** Bounds the wait for a database that does not answer. */
final class SocketTimeout {

    private SocketTimeout() {}

    /** Databases within the process have no socket, and some of their drivers refuse. */
    static void set(Connection connection, Duration timeout) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(timeout.toMillis()));
        } catch (SQLFeatureNotSupportedException | AbstractMethodError inProcess) {
            // nothing to wait for
        }
    }
}
