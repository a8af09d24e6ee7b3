package io.tandem.junit5.internal.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Behind every proxy of this package. */
abstract class Handler implements InvocationHandler {

    /** A proxy of {@code type} alone. */
    final <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Handler.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> args != null && args[0] == proxy;
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> toString();
            default -> answer(proxy, method, args);
        };
    }

    abstract @Nullable Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable;

    /** The target's own answer or exception. */
    static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args) throws SQLException {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof SQLException refused) {
                throw refused;
            }
            if (e.getTargetException() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getTargetException() instanceof Error error) {
                throw error;
            }
            throw new SQLException(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new SQLException(e);
        }
    }
}
