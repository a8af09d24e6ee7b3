package io.tandem.internal.orm;

import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The factory that a generated Jakarta Data repository is given, or the session that it opens there: one stateless session
 * when it is made, closed at its end. What it gets is the injectable one, which leads to the session of the moment.
 */
final class RepositoryFactory implements InvocationHandler, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OrmRuntime runtime;
    private final transient Supplier<String> connection;
    private final transient Class<?> type;

    /**
     * @param connection known once the application has started
     * @param type the factory's, or the stateless session's
     */
    RepositoryFactory(OrmRuntime runtime, Supplier<String> connection, Class<?> type) {
        this.runtime = runtime;
        this.connection = connection;
        this.type = type;
    }

    Object proxy() {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type, Serializable.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> type.getSimpleName() + " of a repository";
            };
        }
        return type == SessionFactory.class ? onFactory(self, method, arguments) : onSession(method, arguments);
    }

    private @Nullable Object onFactory(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "unwrap" ->
                arguments != null && ((Class<?>) arguments[0]).isInstance(self) ? self : delegate(method, arguments);
            case "openStatelessSession" -> new RepositoryFactory(runtime, connection, StatelessSession.class).proxy();
            default -> delegate(method, arguments);
        };
    }

    private @Nullable Object onSession(Method method, Object @Nullable [] arguments) throws Throwable {
        return method.getName().equals("close") ? null : delegate(method, arguments);
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        return HandedOut.invoke(method, runtime.handedOut(connection.get(), type), arguments);
    }

    @Serial
    private Object writeReplace() {
        return new Token(runtime.id(), connection.get(), type == SessionFactory.class);
    }

    /** Stands for it in a stream; resolved in the application that reads it. */
    private record Token(String runtimeId, String connection, boolean factory) implements Serializable {

        @Serial
        private Object readResolve() {
            return new RepositoryFactory(
                    OrmRuntime.find(runtimeId),
                    () -> connection,
                    factory ? SessionFactory.class : StatelessSession.class);
        }
    }
}
