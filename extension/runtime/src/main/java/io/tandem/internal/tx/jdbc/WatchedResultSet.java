package io.tandem.internal.tx.jdbc;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Reports rows changed through the results; leads back to the statement that users know. */
final class WatchedResultSet extends Watched {

    private final Sight sight;
    private final @Nullable Statement from;

    WatchedResultSet(ResultSet results, Sight sight, @Nullable Statement from) {
        super(results, sight.guard());
        this.sight = sight;
        this.from = from;
    }

    @Override
    @Nullable
    Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        return switch (method.getName()) {
            case "getStatement" -> {
                Object statement = call(method, args);
                yield statement == null || from == null ? sight.of(statement) : from;
            }
            case "next", "previous", "first", "last", "absolute", "relative" -> {
                guard().beforeUse("ResultSet." + method.getName() + "()");
                yield call(method, args);
            }
            case "updateRow", "insertRow", "deleteRow" -> {
                guard().beforeUnknownWork("ResultSet." + method.getName() + "()");
                yield call(method, args);
            }
            case "updateObject", "updateBlob", "updateClob", "updateNClob" ->
                call(method, WatchedStatement.withOwnLargeObject(args));
            default -> sight.of(method, call(method, args));
        };
    }
}
