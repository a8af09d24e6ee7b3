package io.tandem.junit5.internal.database;

import io.tandem.junit5.internal.database.Physical.Opening;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/** Connections with XA. */
final class TestedXaDataSource implements XADataSource {

    private final TestedDatabase database;
    private final XADataSource real;

    TestedXaDataSource(TestedDatabase database, XADataSource real) {
        this.database = database;
        this.real = real;
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return database.connectXa(Opening.xa(real::getXAConnection));
    }

    @Override
    public XAConnection getXAConnection(String username, String password) throws SQLException {
        return database.connectXa(Opening.xa(() -> real.getXAConnection(username, password)));
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }
}
