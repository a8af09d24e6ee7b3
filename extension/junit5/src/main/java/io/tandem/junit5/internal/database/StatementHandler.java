package io.tandem.junit5.internal.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, which executes only where it was made: in the sandbox, or outside of it. */
final class StatementHandler extends Handler {

    private final Connection proxy;
    private final LogicalConnection connection;
    private final @Nullable Sandbox origin;
    private final Statement statement;
    private final String prepared;
    private final List<String> batch = new ArrayList<>();

    StatementHandler(
            Connection proxy,
            LogicalConnection connection,
            @Nullable Sandbox origin,
            Statement statement,
            String prepared) {
        this.proxy = proxy;
        this.connection = connection;
        this.origin = origin;
        this.statement = statement;
        this.prepared = prepared;
    }

    @Override
    @Nullable
    Object answer(Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        return switch (method.getName()) {
            case "getConnection" -> proxy;
            case "execute", "executeUpdate", "executeLargeUpdate" -> execute(method, args);
            case "executeQuery", "getResultSet", "getGeneratedKeys" ->
                results(
                        (Statement) self,
                        method.getName().equals("executeQuery")
                                ? execute(method, args)
                                : call(statement, method, args));
            case "executeBatch", "executeLargeBatch" -> executeBatch(method, args);
            case "addBatch" -> {
                batch.add(text(args));
                yield call(statement, method, args);
            }
            case "clearBatch" -> {
                batch.clear();
                yield call(statement, method, args);
            }
            case "unwrap" ->
                args != null && args[0] instanceof Class<?> type && type.isInstance(self)
                        ? self
                        : call(statement, method, args);
            default -> call(statement, method, args);
        };
    }

    private String text(@Nullable Object @Nullable [] args) {
        return args != null && args.length > 0 && args[0] instanceof String sql ? sql : prepared;
    }

    private @Nullable Object execute(Method method, @Nullable Object @Nullable [] args) throws SQLException {
        String sql = text(args);
        SqlShape shape = SqlShape.of(sql);
        if (origin != null && !shape.savepoint().isEmpty()) {
            connection.database().statements().add(sql, 1);
            new Savepoints(connection).execute(shape);
            return nothing(method);
        }
        return connection.execute(origin, sql, 1, shape, real -> call(statement, method, args));
    }

    private static Object nothing(Method method) throws SQLException {
        return switch (method.getName()) {
            case "execute" -> false;
            case "executeUpdate" -> 0;
            case "executeLargeUpdate" -> 0L;
            default -> throw new SQLException("The statement has no result", "02000");
        };
    }

    private @Nullable Object executeBatch(Method method, @Nullable Object @Nullable [] args) throws SQLException {
        List<String> texts = List.copyOf(batch);
        batch.clear();
        String sql = String.join("; ", texts.stream().distinct().toList());
        SqlShape shape = texts.stream()
                .distinct()
                .map(SqlShape::of)
                .reduce(
                        LogicalConnection.READ,
                        (a, b) -> new SqlShape(
                                a.kind().compareTo(b.kind()) > 0 ? a.kind() : b.kind(),
                                "",
                                a.changes() || b.changes()));
        return connection.execute(origin, sql, texts.size(), shape, real -> call(statement, method, args));
    }

    private @Nullable Object results(Statement self, @Nullable Object results) {
        return results == null ? null : new ResultHandler(self, this, (ResultSet) results).as(ResultSet.class);
    }

    /** A change made through a result set. */
    @Nullable
    Object change(Sandbox.Call<@Nullable Object> call) throws SQLException {
        return connection.execute(origin, prepared, 1, new SqlShape(SqlShape.Kind.ORDINARY, "", true), call);
    }
}
