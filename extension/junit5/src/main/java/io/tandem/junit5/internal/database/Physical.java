package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/** A connection to the real database, opened when it is first needed. Thread-safe. */
final class Physical {

    /** Opens it, as an XA connection or as a plain one. */
    interface Opening {
        /** The XA connection, or {@code null} where it is a plain one. */
        default @Nullable XAConnection xa() throws SQLException {
            return null;
        }

        Connection plain(@Nullable XAConnection xa) throws SQLException;

        /** Of a source with XA or without. */
        static Opening of(CommonDataSource source) {
            return source instanceof DataSource plain
                    ? local(plain::getConnection)
                    : xa(((XADataSource) source)::getXAConnection);
        }

        static Opening local(Source<Connection> source) {
            return xa -> source.open();
        }

        static Opening xa(Source<XAConnection> source) {
            return new Opening() {
                @Override
                public XAConnection xa() throws SQLException {
                    return source.open();
                }

                @Override
                public Connection plain(@Nullable XAConnection xa) throws SQLException {
                    if (xa == null) {
                        throw new SQLException("The connection is closed", "08003");
                    }
                    return xa.getConnection();
                }
            };
        }
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Source<T> {
        T open() throws SQLException;
    }

    private final Opening opening;
    private @Nullable XAConnection xa;
    private @Nullable Connection connection;
    private boolean closed;

    Physical(Opening opening) {
        this.opening = opening;
    }

    synchronized boolean isOpen() {
        return connection != null;
    }

    synchronized Connection connection() throws SQLException {
        if (closed) {
            throw new SQLException("The connection is closed", "08003");
        }
        Connection known = connection;
        if (known == null) {
            XAConnection opened = opening.xa();
            known = opening.plain(opened);
            xa = opened;
            connection = known;
        }
        return known;
    }

    synchronized XAConnection xa() throws SQLException {
        connection();
        if (xa == null) {
            throw new SQLException("Not an XA connection");
        }
        return xa;
    }

    synchronized void close() throws SQLException {
        closed = true;
        XAConnection openXa = xa;
        Connection open = connection;
        xa = null;
        connection = null;
        if (openXa != null) {
            openXa.close();
        } else if (open != null) {
            open.close();
        }
    }
}
