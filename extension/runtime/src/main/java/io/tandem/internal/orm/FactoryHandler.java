package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;
import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import java.io.Serial;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/** An injected session factory: the connection's own, which only Tandem closes. What it opens is guarded. */
final class FactoryHandler extends HandedOut {

    @Serial
    private static final long serialVersionUID = 1L;

    FactoryHandler(OrmRuntime runtime, String name) {
        super(runtime, name, SessionFactory.class);
    }

    @Override
    @Nullable
    Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            throw new IllegalStateException(TRANSACTION.closeRefused("close()", name()));
        }
        SessionScope scope = connection().scope();
        switch (Disposition.of(method)) {
            case RESOURCE_LOCAL ->
                throw new IllegalStateException(TRANSACTION.resourceLocalRefused(method.getName() + "()", name()));
            case BUILDER -> throw builderRefused(method);
            default -> {
                return answer(scope, method, arguments);
            }
        }
    }

    private @Nullable Object answer(SessionScope scope, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getCriteriaBuilder" ->
                CriteriaBuilderHandler.of(scope.factory(), new WrongSession(runtime(), name(), false));
            case "getCurrentSession" -> runtime().handedOut(name(), Session.class);
            // their own code, over sessions that are opened here
            case "inSession", "fromSession", "inStatelessSession", "fromStatelessSession" ->
                InvocationHandler.invokeDefault(handed(), method, arguments);
            default -> guarded(scope, method, arguments);
        };
    }

    private @Nullable Object guarded(SessionScope scope, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (List.of(method.getParameterTypes()).contains(Connection.class)) {
            throw builderRefused(method);
        }
        Object result = invoke(method, scope.factory(), arguments);
        return result instanceof SharedSessionContract opened ? connection().opened(runtime(), opened) : result;
    }

    private IllegalStateException builderRefused(Method method) {
        return new IllegalStateException(MAPPING.builderRefused(method.getName() + "()", name()));
    }
}
