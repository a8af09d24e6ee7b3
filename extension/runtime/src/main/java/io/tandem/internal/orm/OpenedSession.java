package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;
import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * A session that the application opened itself: it closes it too, and everything else is as with an injected one. It is
 * as little thread-safe as Hibernate's.
 */
record OpenedSession(OrmRuntime runtime, SessionScope scope, SharedSessionContract session)
        implements InvocationHandler {

    static Object guard(OrmRuntime runtime, SessionScope scope, SharedSessionContract session) {
        Class<?> type = session instanceof StatelessSession ? StatelessSession.class : Session.class;
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new OpenedSession(runtime, scope, session));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        String call = method.getName() + "()";
        return switch (Disposition.of(method)) {
            case IDENTITY ->
                method.getName().equals("equals")
                        ? arguments != null && self == arguments[0]
                        : HandedOut.invoke(method, session, arguments);
            case RESOURCE_LOCAL ->
                throw new IllegalStateException(TRANSACTION.resourceLocalRefused(call, scope.name()));
            case BUILDER -> throw new IllegalStateException(MAPPING.builderRefused(call, scope.name()));
            case WITHOUT_SESSION ->
                method.getReturnType().isAssignableFrom(SessionFactory.class)
                        ? runtime.handedOut(scope.name(), SessionFactory.class)
                        : HandedOut.invoke(method, session, arguments);
            case READ, WRITE -> work(call, method, arguments);
            default -> HandedOut.invoke(method, session, arguments);
        };
    }

    private @Nullable Object work(String call, Method method, Object @Nullable [] arguments) throws Throwable {
        if (scope.inTransaction()) {
            scope.requireNotDoomed();
            return BoundHandle.wrap(scope, HandedOut.invoke(method, session, arguments));
        }
        if (Disposition.of(method) == Disposition.WRITE) {
            throw new TransactionRequiredException(TRANSACTION.transactionRequired(call, scope.name()));
        }
        return DeferredHandle.wrap(scope.name(), HandedOut.invoke(method, session, arguments), null);
    }
}
