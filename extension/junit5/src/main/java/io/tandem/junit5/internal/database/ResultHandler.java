package io.tandem.junit5.internal.database;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A result set, which may be a way to change rows. */
final class ResultHandler extends Handler {

    private final Statement proxy;
    private final StatementHandler statement;
    private final ResultSet results;

    ResultHandler(Statement proxy, StatementHandler statement, ResultSet results) {
        this.proxy = proxy;
        this.statement = statement;
        this.results = results;
    }

    @Override
    @Nullable
    Object answer(Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        return switch (method.getName()) {
            case "getStatement" -> proxy;
            case "insertRow", "updateRow", "deleteRow" -> statement.change(real -> call(results, method, args));
            default -> call(results, method, args);
        };
    }
}
