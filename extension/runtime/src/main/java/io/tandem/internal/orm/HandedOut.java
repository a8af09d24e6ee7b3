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
 * version to version of Persistence and Hibernate; it serializes to the name of its connection. It may be injected before
 * the connection is built, but not used.
 */
abstract class HandedOut implements InvocationHandler, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OrmRuntime runtime;
    private final transient String name;
    private final transient Class<?> type;
    private transient volatile @Nullable OrmConnection connection;
    private transient volatile @Nullable Object handed;

    HandedOut(OrmRuntime runtime, String name, Class<?> type) {
        this.runtime = runtime;
        this.name = name;
        this.type = type;
    }

    /** The object that is handed out, always the same. */
    final Object handed() {
        Object made = handed;
        if (made == null) {
            made = handed(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type, Serializable.class}, this));
            handed = made;
        }
        return made;
    }

    /** What to hand out: the proxy, or something before it. */
    Object handed(Object proxy) {
        return proxy;
    }

    final String name() {
        return name;
    }

    final OrmRuntime runtime() {
        return runtime;
    }

    final OrmConnection connection() {
        OrmConnection built = connection;
        if (built == null) {
            built = runtime.connection(name);
            connection = built;
        }
        return built;
    }

    @Override
    public final @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && isSame(arguments[0]);
                case "hashCode" -> System.identityHashCode(this);
                default -> description();
            };
        }
        return call(method, arguments);
    }

    String description() {
        return type.getSimpleName() + " of connection '" + name + "'";
    }

    abstract @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable;

    static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isSame(@Nullable Object other) {
        return other instanceof DirectSession session
                ? session.shortcut() == this
                : other != null && Proxy.isProxyClass(other.getClass()) && Proxy.getInvocationHandler(other) == this;
    }

    /** Not private: then it would count for this class alone. */
    @Serial
    protected final Object writeReplace() throws ObjectStreamException {
        return new Token(runtime.id(), name, type.getName());
    }

    /** Stands for the handler in a stream; resolved in the application that reads it. */
    private record Token(String runtimeId, String connection, String type) implements Serializable {

        @Serial
        private Object readResolve() throws ObjectStreamException {
            return OrmRuntime.find(runtimeId).handler(connection, type);
        }
    }
}
