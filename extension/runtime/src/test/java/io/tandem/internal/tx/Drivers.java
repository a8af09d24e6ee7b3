package io.tandem.internal.tx;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.PooledConnection;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/** Classes as drivers bring them. */
final class Drivers {

    private Drivers() {}

    /** What every data source of these has. */
    public abstract static class Common extends SimpleDataSource {

        @Nullable
        String url;

        @Nullable
        String password;

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("no route to " + url + " with " + password);
        }
    }

    /** With names as PostgreSQL has them. */
    public static final class Plain extends Common {

        @Nullable
        String user;

        public void setURL(String value) {
            url = value;
        }

        public void setUser(String value) {
            user = value;
        }

        public void setPassword(String value) {
            password = value;
        }
    }

    /** Both, with other names. */
    public static final class Both extends Common implements XADataSource {

        @Nullable
        String username;

        public void setUrl(String value) {
            url = value;
        }

        public void setUsername(String value) {
            username = value;
        }

        public void setPassword(String value) {
            password = value;
        }

        @Override
        public XAConnection getXAConnection() throws SQLException {
            throw new SQLException("no route to " + url + " with " + password);
        }

        @Override
        public XAConnection getXAConnection(String user, String secret) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }
    }

    /** Only XA, and silent about it: no DataSource. */
    public static final class OnlyXa extends OnlyCommon implements XADataSource {

        @Override
        public XAConnection getXAConnection() throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public XAConnection getXAConnection(String user, String secret) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }
    }

    /** For pools only. */
    public static final class OnlyPooled extends OnlyCommon implements ConnectionPoolDataSource {

        @Override
        public PooledConnection getPooledConnection() throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public PooledConnection getPooledConnection(String user, String secret) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }
    }

    /** What a data source has that is no DataSource. */
    public abstract static class OnlyCommon {

        public void setUrl(String value) {
            // taken
        }

        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        public void setLogWriter(PrintWriter out) {
            // no log
        }

        public void setLoginTimeout(int seconds) {
            // no timeout
        }

        public int getLoginTimeout() {
            return 0;
        }

        public Logger getParentLogger() {
            return Logger.getAnonymousLogger();
        }
    }

    /** Has no setter for an address. */
    public static final class WithoutUrl extends Common {}

    /** Fails at its password, and tells it. */
    public static final class Talkative extends Common {

        public void setUrl(String value) {
            url = value;
        }

        @SuppressWarnings("DoNotCallSuggester")
        public void setPassword(String value) {
            throw new IllegalArgumentException("Bad password: " + value);
        }
    }

    /** Can't be made. */
    public static final class Unwilling extends Common {

        public Unwilling() {
            throw new IllegalStateException("native library missing");
        }
    }

    /** A driver that accepts no address. */
    public static final class Picky implements Driver {

        @Override
        public @Nullable Connection connect(String url, Properties info) {
            return null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return false;
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getAnonymousLogger();
        }
    }
}
