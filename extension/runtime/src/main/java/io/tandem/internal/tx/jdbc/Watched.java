package io.tandem.internal.tx.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.Wrapper;
import org.jspecify.annotations.Nullable;

/**
 * Behind every proxy of this package: identity and unwrapping; subclasses add what they intercept. A switch on the
 * method's name is all that a call costs beside the call.
 */
abstract class Watched implements InvocationHandler {

    private final Object target;
    private final Guard guard;

    Watched(Object target, Guard guard) {
        this.target = target;
        this.guard = guard;
    }

    /** A proxy of {@code type} alone, with whatever methods its version at run time has. */
    final <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    /** What is behind a proxy of this package; anything else as it is. */
    static @Nullable Object behind(@Nullable Object object) {
        return object != null
                        && Proxy.isProxyClass(object.getClass())
                        && Proxy.getInvocationHandler(object) instanceof Watched watched
                ? watched.target
                : object;
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> args != null && args[0] != null && target.equals(behind(args[0]));
            case "hashCode" -> target.hashCode();
            case "toString" -> target.toString();
            case "unwrap" -> unwrap(proxy, type(args));
            case "isWrapperFor" -> type(args).isInstance(proxy) || ((Wrapper) target).isWrapperFor(type(args));
            default -> answer(proxy, method, args);
        };
    }

    abstract @Nullable Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable;

    final Guard guard() {
        return guard;
    }

    /** The target's own answer or exception. */
    final @Nullable Object call(Method method, @Nullable Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private Object unwrap(Object proxy, Class<?> type) throws SQLException {
        if (type.isInstance(proxy)) {
            return proxy;
        }
        guard.beforeUnknownWork("unwrap(" + type.getName() + ")");
        return ((Wrapper) target).unwrap(type);
    }

    private static Class<?> type(@Nullable Object @Nullable [] args) throws SQLException {
        if (args != null && args[0] instanceof Class<?> type) {
            return type;
        }
        throw new SQLException("No type to unwrap");
    }
}
