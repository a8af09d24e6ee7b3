package io.tandem.it.crash;

import io.tandem.it.crash.HaltPoint.Step;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL's plain data source, in a JVM that may not survive the commit. */
public class MortalDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() throws SQLException {
        return mortal(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return mortal(super.getConnection(user, password));
    }

    private static Connection mortal(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                MortalDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit) {
                        Halt.reached(Step.COMMITTING);
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (commit) {
                            Halt.reached(Step.COMMITTED);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
