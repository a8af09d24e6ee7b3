package io.tandem.internal.tx;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections that break at a commit, before the database hears of it or after. */
final class FailingCommits {

    enum Failure {
        NONE,
        BEFORE,
        AFTER
    }

    /** What happens elsewhere meanwhile. */
    @FunctionalInterface
    interface Meanwhile {
        void happens() throws SQLException;
    }

    private final DataSource database;
    private Failure next = Failure.NONE;
    private Meanwhile meanwhile = () -> {};

    FailingCommits(DataSource database) {
        this.database = database;
    }

    void next(Failure failure) {
        next = failure;
    }

    void whenItFails(Meanwhile action) {
        meanwhile = action;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return connection(database.getConnection());
                });
    }

    private Connection connection(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Failure failure = method.getName().equals("commit") ? next : Failure.NONE;
                    if (failure != Failure.NONE) {
                        next = Failure.NONE;
                    }
                    if (failure == Failure.BEFORE) {
                        real.rollback();
                        throw new SQLException("connection reset", "08006");
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        if (failure == Failure.AFTER) {
                            meanwhile.happens();
                            throw new SQLException("connection reset", "08006");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
