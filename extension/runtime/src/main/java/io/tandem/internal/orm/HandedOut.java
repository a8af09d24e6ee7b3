package io.tandem.internal.orm;

import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an injected object. The object itself is a proxy made at run time, because the interfaces grow from
 * version to version of Persistence and Hibernate; it serializes to the name of its connection.
 */
abstract class HandedOut implements InvocationHandler, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OrmConnection connection;
    private final transient Class<?> type;
    private final transient Object proxy;

    @SuppressWarnings("this-escape")
    HandedOut(OrmConnection connection, Class<?> type) {
        this.connection = connection;
        this.type = type;
        this.proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type, Serializable.class}, this);
    }

    final OrmConnection connection() {
        return connection;
    }

    final Object proxy() {
        return proxy;
    }

    @Override
    public final @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> type.getSimpleName() + " of connection '" + connection.name() + "'";
            };
        }
        return call(method, arguments);
    }

    abstract @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable;

    static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Serial
    private Object writeReplace() throws ObjectStreamException {
        return new Token(connection.runtimeId(), connection.name(), type.getName());
    }

    /** Stands for the handler in a stream; resolved in the application that reads it. */
    private record Token(String runtimeId, String connection, String type) implements Serializable {

        @Serial
        private Object readResolve() throws ObjectStreamException {
            return OrmRuntime.find(runtimeId).connection(connection).handler(type);
        }
    }
}
