package io.tandem.internal.tx.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** As much of JDBC as a pool and {@code insert into T values (7)} need. */
final class Jdbc {

    private Jdbc() {}

    static Connection connection(SimulatedConnection physical, String url) {
        AtomicBoolean autoCommit = new AtomicBoolean(true);
        return of(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "createStatement" -> statement(physical);
            case "getMetaData" -> metaData(url);
            case "getAutoCommit" -> autoCommit.get();
            case "setAutoCommit" -> {
                autoCommit.set((Boolean) arguments[0]);
                yield null;
            }
            case "commit" -> {
                physical.commitLocally();
                yield null;
            }
            case "rollback" -> {
                physical.rollbackLocally();
                yield null;
            }
            case "isValid" -> true;
            default -> nothing(proxy, method, arguments);
        });
    }

    private static Statement statement(SimulatedConnection physical) {
        return of(Statement.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "execute" -> execute(physical, String.valueOf(arguments[0]));
            case "executeQuery" -> throw new SQLException("There is nothing to read here", "0A000");
            default -> nothing(proxy, method, arguments);
        });
    }

    private static boolean execute(SimulatedConnection physical, String sql) throws SQLException {
        if (sql.startsWith("insert")) {
            physical.write(Integer.parseInt(sql.replaceAll("[^0-9]", "")));
        }
        return false;
    }

    private static DatabaseMetaData metaData(String url) {
        return of(DatabaseMetaData.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getURL" -> url;
            case "getDatabaseProductName" -> "Simulated";
            case "getDatabaseProductVersion" -> "1";
            default -> nothing(proxy, method, arguments);
        });
    }

    private static @Nullable Object nothing(Object proxy, Method method, Object @Nullable [] arguments) {
        Class<?> type = method.getReturnType();
        if (method.getName().equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        if (type == int.class) {
            return method.getName().equals("hashCode") ? System.identityHashCode(proxy) : 0;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == String.class ? "simulated" : null;
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
