package io.tandem.junit5.internal.database;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A handle of a logical connection. */
final class ConnectionHandler extends Handler {

    /** What closing a handle means to who gave it out. */
    @FunctionalInterface
    interface Closing {
        void run() throws SQLException;
    }

    private final LogicalConnection connection;
    private final Closing closing;
    private volatile boolean closed;

    ConnectionHandler(LogicalConnection connection, Closing closing) {
        this.connection = connection;
        this.closing = closing;
    }

    @Override
    @Nullable
    Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        String name = method.getName();
        switch (name) {
            case "close", "abort" -> close();
            case "isClosed" -> {
                return closed || connection.isBroken();
            }
            case "isValid" -> {
                return isValid(args);
            }
            default -> {
                requireOpen();
                return answerOpen((Connection) proxy, method, args);
            }
        }
        return null;
    }

    private @Nullable Object answerOpen(Connection proxy, Method method, @Nullable Object @Nullable [] args)
            throws SQLException {
        switch (method.getName()) {
            case "commit" -> connection.commit();
            case "setAutoCommit" -> connection.autoCommit(args != null && Boolean.TRUE.equals(args[0]));
            case "setTransactionIsolation", "setReadOnly", "setHoldability", "setNetworkTimeout" ->
                connection.setting(method.getName(), real -> call(real, method, args));
            case "clearWarnings" -> clearWarnings();
            default -> {
                return value(proxy, method, args);
            }
        }
        return null;
    }

    private @Nullable Object value(Connection proxy, Method method, @Nullable Object @Nullable [] args)
            throws SQLException {
        return switch (method.getName()) {
            case "getAutoCommit" -> connection.autoCommit();
            case "rollback" -> {
                if (args == null || args.length == 0) {
                    connection.rollback();
                } else {
                    savepoints().rollbackTo((Savepoint) args[0]);
                }
                yield null;
            }
            case "setSavepoint" -> savepoints().set(args == null || args.length == 0 ? "" : String.valueOf(args[0]));
            case "releaseSavepoint" -> {
                savepoints().release(args == null ? null : (Savepoint) args[0]);
                yield null;
            }
            case "createStatement" -> statement(proxy, Statement.class, method, args);
            case "prepareStatement" -> statement(proxy, PreparedStatement.class, method, args);
            case "prepareCall" -> statement(proxy, CallableStatement.class, method, args);
            case "getMetaData" -> new MetaDataHandler(proxy, connection).as(DatabaseMetaData.class);
            case "getWarnings" -> connection.side() == null ? call(connection.real(), method, args) : null;
            case "unwrap" -> unwrap(proxy, method, args);
            case "isWrapperFor" -> (args != null && args[0] == Connection.class) || isWrapperFor(method, args);
            default -> connection.perform(LogicalConnection.READ, real -> call(real, method, args));
        };
    }

    private boolean isWrapperFor(Method method, @Nullable Object @Nullable [] args) throws SQLException {
        return Boolean.TRUE.equals(connection.use(real -> call(real, method, args)));
    }

    /** What is done past this proxy nobody sees: it counts as a change. */
    private @Nullable Object unwrap(Connection proxy, Method method, @Nullable Object @Nullable [] args)
            throws SQLException {
        if (args != null && args[0] == Connection.class) {
            return proxy;
        }
        return connection.perform(new SqlShape(SqlShape.Kind.ORDINARY, "", true), real -> call(real, method, args));
    }

    private Savepoints savepoints() {
        return new Savepoints(connection);
    }

    private @Nullable Object statement(
            Connection proxy, Class<? extends Statement> type, Method method, @Nullable Object @Nullable [] args)
            throws SQLException {
        String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : "";
        Sandbox origin = connection.side();
        Object statement = connection.use(real -> call(real, method, args));
        return statement == null
                ? null
                : new StatementHandler(proxy, connection, origin, (Statement) statement, sql).as(type);
    }

    private boolean isValid(@Nullable Object @Nullable [] args) throws SQLException {
        if (closed || connection.isBroken()) {
            return false;
        }
        int seconds = args != null && args[0] instanceof Integer given ? given : 0;
        return connection.side() != null || connection.real().isValid(seconds);
    }

    private void clearWarnings() throws SQLException {
        if (connection.side() == null) {
            connection.real().clearWarnings();
        }
    }

    private void close() throws SQLException {
        if (!closed) {
            closed = true;
            closing.run();
        }
    }

    private void requireOpen() throws SQLException {
        if (closed) {
            throw new SQLException("The connection is closed", "08003");
        }
    }

    @Override
    public String toString() {
        return "connection to '" + connection.database().name() + "' in a test";
    }
}
