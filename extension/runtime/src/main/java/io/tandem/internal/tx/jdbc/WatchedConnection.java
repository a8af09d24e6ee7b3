package io.tandem.internal.tx.jdbc;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that refuses to leave its transaction and reports what is executed on it. */
public final class WatchedConnection extends Watched {

    private WatchedConnection(Connection connection, Guard guard) {
        super(connection, guard);
    }

    /**
     * The connection as users see it: commit, rollback and their statement texts throw an SQLException with SQL state
     * {@code 2D000}; no object reached from it answers the connection behind, except through {@code unwrap}, which is
     * reported. As thread-safe as the connection is.
     *
     * @param connectionName for messages
     */
    public static Connection watch(Connection connection, StatementWatch watch, String connectionName) {
        return new WatchedConnection(connection, new Guard(connectionName, watch)).as(Connection.class);
    }

    @Override
    @Nullable
    Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        Sight sight = new Sight(guard(), (Connection) proxy);
        return switch (method.getName()) {
            case "commit" -> throw guard().methodRefused("Connection.commit()");
            case "rollback" -> rollback(method, args);
            case "setAutoCommit" -> setAutoCommit((Connection) proxy, method, args);
            case "createStatement" -> statement(sight, Statement.class, null, used(method, args));
            case "prepareStatement" -> statement(sight, PreparedStatement.class, text(args), used(method, args));
            case "prepareCall" -> statement(sight, CallableStatement.class, text(args), used(method, args));
            // new ones belong to nothing yet
            case "createBlob", "createClob", "createNClob" -> call(method, args);
            default -> sight.of(call(method, args));
        };
    }

    private @Nullable Object used(Method method, @Nullable Object @Nullable [] args) throws Throwable {
        guard().beforeUse("Connection." + method.getName() + "()");
        return call(method, args);
    }

    private @Nullable Object rollback(Method method, @Nullable Object @Nullable [] args) throws Throwable {
        if (args == null || args.length == 0) {
            throw guard().methodRefused("Connection.rollback()");
        }
        return call(method, args);
    }

    private @Nullable Object setAutoCommit(Connection proxy, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        if (args != null && Boolean.TRUE.equals(args[0])) {
            throw guard().autoCommitRefused();
        }
        // pools refuse even this on an enlisted connection
        return proxy.getAutoCommit() ? call(method, args) : null;
    }

    private @Nullable SqlText text(@Nullable Object @Nullable [] args) throws Throwable {
        return args != null && args[0] instanceof String sql ? guard().admit(sql) : null;
    }

    private static @Nullable Object statement(
            Sight sight, Class<? extends Statement> type, @Nullable SqlText text, @Nullable Object statement) {
        return statement == null ? null : new WatchedStatement((Statement) statement, sight, text).as(type);
    }
}
