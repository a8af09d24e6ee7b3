package io.tandem.junit5.internal.database;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Something that was lent, and that says when it is given back. */
final class Lent extends Handler {

    private final AutoCloseable target;
    private final Runnable returned;

    Lent(AutoCloseable target, Runnable returned) {
        this.target = target;
        this.returned = returned;
    }

    @Override
    @Nullable
    Object answer(Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        if (method.getName().equals("close") || method.getName().equals("abort")) {
            returned.run();
        }
        return call(target, method, args);
    }
}
