package io.tandem.internal.orm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A query, or another object that reads later, made in a transaction: it works in that transaction only, in whatever
 * thread. Elsewhere even its preparation would touch a session that another thread works with.
 */
final class BoundHandle implements InvocationHandler {

    private final SessionScope scope;
    private final Object target;
    private final @Nullable Object transaction;

    private BoundHandle(SessionScope scope, Object target) {
        this.scope = scope;
        this.target = target;
        this.transaction = scope.transactionKey();
    }

    /** The value itself, unless it reads later. */
    static @Nullable Object wrap(SessionScope scope, @Nullable Object value) {
        return value != null && DeferredHandle.readsLater(value)
                ? DeferredHandle.proxy(value, new BoundHandle(scope, value))
                : value;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() != Object.class) {
            requireTransaction(method.getName());
        }
        Object result = HandedOut.invoke(method, target, arguments);
        return result == target && answersItself(self, arguments) ? self : wrap(result);
    }

    private void requireTransaction(String method) {
        scope.requireTransaction(transaction, method + "()");
        if (DeferredHandle.executes(method)) {
            scope.requireNotDoomed();
        }
    }

    /** Not where it is unwrapped to a class of Hibernate's own. */
    private static boolean answersItself(Object self, Object @Nullable [] arguments) {
        return arguments == null
                || arguments.length != 1
                || !(arguments[0] instanceof Class<?> type)
                || type.isInstance(self);
    }

    private @Nullable Object wrap(@Nullable Object result) {
        return result == target ? result : wrap(scope, result);
    }
}
