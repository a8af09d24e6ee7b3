package io.tandem.internal.tx.jdbc;

import java.lang.reflect.Method;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Reports each execution; keeps the strongest text of a batch for its execution. */
final class WatchedStatement extends Watched {

    private final Sight sight;
    private final @Nullable SqlText prepared;
    private @Nullable SqlText batch;

    WatchedStatement(Statement statement, Sight sight, @Nullable SqlText prepared) {
        super(statement, sight.guard());
        this.sight = sight;
        this.prepared = prepared;
    }

    @Override
    @Nullable
    Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        return switch (method.getName()) {
            case "execute", "executeUpdate", "executeLargeUpdate" -> {
                beforeExecution(args);
                yield call(method, args);
            }
            case "executeQuery" -> {
                beforeExecution(args);
                yield results(proxy, call(method, args));
            }
            case "getResultSet", "getGeneratedKeys" -> results(proxy, call(method, args));
            case "addBatch" -> {
                guard().beforeUse("Statement.addBatch()");
                addBatch(text(args));
                yield call(method, args);
            }
            case "clearBatch" -> {
                batch = null;
                yield call(method, args);
            }
            case "executeBatch", "executeLargeBatch" -> {
                beforeBatch();
                yield call(method, args);
            }
            case "setObject", "setBlob", "setClob", "setNClob" -> call(method, withOwnLargeObject(args));
            default -> sight.of(method, call(method, args));
        };
    }

    private void beforeExecution(@Nullable Object @Nullable [] args) throws SQLException {
        SqlText text = text(args);
        if (text != null) {
            guard().beforeStatement(text);
        }
    }

    private void addBatch(@Nullable SqlText text) {
        if (text != null) {
            batch = batch == null ? text : batch.strongest(text);
        }
    }

    /** Drivers differ in whether a failed batch is cleared, so that only clearBatch forgets it here. */
    private void beforeBatch() throws SQLException {
        if (batch != null) {
            guard().beforeStatement(batch);
        }
    }

    private @Nullable SqlText text(@Nullable Object @Nullable [] args) throws SQLException {
        return args != null && args.length > 0 && args[0] instanceof String sql ? guard().admit(sql) : prepared;
    }

    private @Nullable Object results(Object proxy, @Nullable Object answer) {
        return answer == null ? null : sight.results((ResultSet) answer, (Statement) proxy);
    }

    /** Drivers want a large object of their own back, not our proxy of it. */
    static @Nullable Object @Nullable [] withOwnLargeObject(@Nullable Object @Nullable [] args) {
        if (args != null && args.length > 1 && (args[1] instanceof Blob || args[1] instanceof Clob)) {
            args[1] = behind(args[1]);
        }
        return args;
    }
}
