package io.tandem.internal.orm;

import java.io.Serial;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An injected object that only has to be serializable: every call goes to the same target. */
final class DelegatingHandler extends HandedOut {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Supplier<?> target;

    DelegatingHandler(OrmConnection connection, Class<?> type, Supplier<?> target) {
        super(connection, type);
        this.target = target;
    }

    @Override
    @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        return invoke(method, target.get(), arguments);
    }
}
