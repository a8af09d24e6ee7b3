package io.tandem.it.crash.points;

import com.arjuna.ats.jta.xa.XATxConverter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XAConnectionBuilder;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.xa.PGXADataSource;

/**
 * A database's own connections, with two-phase commit and without, in a JVM that may not survive a step of the commit. The
 * address tells the database; {@code participant.<address>} its name in the instants, {@code sockets} what its driver makes its
 * sockets with.
 */
public class HaltingDataSource implements XADataSource, DataSource {

    private static final Set<String> STEPS = Set.of("prepare", "commit", "rollback", "forget");

    private String url = "";
    private String user = "";
    private String password = "";

    public void setUrl(String url) {
        this.url = url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        XAConnection connection = driver().getXAConnection();
        XAResource resource = halting(XAResource.class, connection.getXAResource());
        return (XAConnection) Proxy.newProxyInstance(
                HaltingDataSource.class.getClassLoader(),
                new Class<?>[] {XAConnection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getXAResource")) {
                        return resource;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection() throws SQLException {
        return halting(Connection.class, DriverManager.getConnection(url, user, password));
    }

    /** Tandem leaves the sockets of a driver that it does not know as they are. */
    private String address() {
        String sockets = System.getProperty("sockets");
        return sockets == null ? url : url + (url.contains("?") ? "&" : "?") + "socketFactory=" + sockets;
    }

    private XADataSource driver() throws SQLException {
        if (url.startsWith("jdbc:mariadb:")) {
            MariaDbDataSource mariaDb = new MariaDbDataSource(address());
            mariaDb.setUser(user);
            mariaDb.setPassword(password);
            return mariaDb;
        }
        PGXADataSource postgres = new PGXADataSource();
        postgres.setUrl(address());
        postgres.setUser(user);
        postgres.setPassword(password);
        return postgres;
    }

    private <T> T halting(Class<T> type, T target) {
        String name = System.getProperty("participant." + url);
        return type.cast(Proxy.newProxyInstance(
                HaltingDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean step = STEPS.contains(method.getName()) && ofTheApplication(arguments);
                    try {
                        if (step) {
                            // a recovery that is under way has opened it
                            HaltingLog.install();
                            Instants.pass("before " + method.getName() + " " + name);
                        }
                        Object result = method.invoke(target, arguments);
                        if (step) {
                            Instants.pass("after " + method.getName() + " " + name);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        if (step) {
                            Instants.pass("failed " + method.getName() + " " + name);
                        }
                        throw e.getCause();
                    }
                }));
    }

    /** Tandem's probes at the start have branches of a format of their own. */
    private static boolean ofTheApplication(Object[] arguments) {
        return arguments == null || !(arguments[0] instanceof Xid xid) || xid.getFormatId() == XATxConverter.FORMAT_ID;
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public XAConnectionBuilder createXAConnectionBuilder() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the driver's is not used
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the driver's is enough
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
