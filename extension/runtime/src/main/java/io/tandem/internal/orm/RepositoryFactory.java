package io.tandem.internal.orm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The factory that a generated Jakarta Data repository is given. The repository opens one stateless session when it is
 * made and closes it at its end; what it gets is the injectable one, which leads to the session of the moment.
 *
 * @param connection known once the application has started
 */
record RepositoryFactory(OrmRuntime runtime, Supplier<String> connection) implements InvocationHandler {

    SessionFactory proxy() {
        return (SessionFactory) proxy(SessionFactory.class, this);
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return HandedOut.invoke(method, this, arguments);
        }
        return switch (method.getName()) {
            case "unwrap" ->
                arguments != null && ((Class<?>) arguments[0]).isInstance(self)
                        ? self
                        : delegate(SessionFactory.class, method, arguments);
            case "openStatelessSession" -> proxy(StatelessSession.class, this::onSession);
            default -> delegate(SessionFactory.class, method, arguments);
        };
    }

    private @Nullable Object onSession(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        return method.getName().equals("close") ? null : delegate(StatelessSession.class, method, arguments);
    }

    private @Nullable Object delegate(Class<?> type, Method method, Object @Nullable [] arguments) throws Throwable {
        return HandedOut.invoke(method, runtime.handedOut(connection.get(), type), arguments);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
