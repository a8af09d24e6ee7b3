package io.tandem.internal.tx.jdbc;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A Blob or Clob that was read from a row: changing it changes the row in place on PostgreSQL and Oracle, without a
 * statement.
 */
final class WatchedLargeObject extends Watched {

    WatchedLargeObject(Object largeObject, Guard guard) {
        super(largeObject, guard);
    }

    @Override
    @Nullable
    Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        String name = method.getName();
        if (name.startsWith("set") || name.equals("truncate")) {
            guard().beforeUnknownWork(method.getDeclaringClass().getSimpleName() + "." + name + "()");
        }
        return call(method, args);
    }
}
