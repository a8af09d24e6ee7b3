package io.tandem.internal.orm;

import java.io.Serial;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An injected object that only has to be serializable: every call goes to the same target. */
final class DelegatingHandler extends HandedOut {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Function<OrmConnection, ?> target;

    DelegatingHandler(OrmRuntime runtime, String name, Class<?> type, Function<OrmConnection, ?> target) {
        super(runtime, name, type);
        this.target = target;
    }

    @Override
    @Nullable
    Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        return invoke(method, target.apply(connection()), arguments);
    }
}
