package io.tandem.junit5.internal.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A pool's connection in the hands of the user, who has to give it back. */
final class LentConnection extends Handler {

    private final Connection connection;
    private final Runnable returned;

    LentConnection(Connection connection, Runnable returned) {
        this.connection = connection;
        this.returned = returned;
    }

    @Override
    @Nullable
    Object answer(Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        if (method.getName().equals("close") || method.getName().equals("abort")) {
            returned.run();
        }
        return call(connection, method, args);
    }
}
