package io.tandem.it.files.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Connections of which a commit is an instant. */
public final class Halting {

    private Halting() {}

    static Connection connection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Halting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    try {
                        if (commit) {
                            Instants.pass("before commit");
                        }
                        Object result = method.invoke(connection, arguments);
                        if (commit) {
                            Instants.pass("after commit");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
