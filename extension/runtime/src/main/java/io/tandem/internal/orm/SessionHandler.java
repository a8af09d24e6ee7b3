package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;
import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import jakarta.persistence.TransactionRequiredException;
import java.io.Serial;
import java.lang.reflect.Method;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Leads each call on an injected session to the session of the moment. */
final class SessionHandler extends HandedOut {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient boolean stateless;
    private final transient WrongSession wrong;

    SessionHandler(OrmRuntime runtime, String name, Class<?> type) {
        super(runtime, name, type);
        this.stateless = type == StatelessSession.class;
        this.wrong = new WrongSession(runtime, name, stateless);
    }

    @Override
    @Nullable
    Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        Disposition disposition = Disposition.of(method);
        SessionScope scope = connection().scope();
        switch (disposition) {
            case CLOSE -> throw new IllegalStateException(TRANSACTION.closeRefused("close()", name()));
            case RESOURCE_LOCAL ->
                throw new IllegalStateException(TRANSACTION.resourceLocalRefused(method.getName() + "()", name()));
            case BUILDER -> throw new IllegalStateException(MAPPING.builderRefused(method.getName() + "()", name()));
            case WITHOUT_SESSION -> {
                return withoutSession(scope, method);
            }
            default -> {
                SharedSessionContract session = stateless ? scope.transactionalStateless() : scope.transactional();
                return session != null
                        ? inTransaction(scope, session, disposition, method, arguments)
                        : outside(scope, disposition, method, arguments);
            }
        }
    }

    private @Nullable Object inTransaction(
            SessionScope scope,
            SharedSessionContract session,
            Disposition disposition,
            Method method,
            Object @Nullable [] arguments)
            throws Throwable {
        if (disposition == Disposition.READ || disposition == Disposition.WRITE) {
            scope.requireNotDoomed();
            if (stateless) {
                scope.flushed();
            }
        }
        return BoundHandle.wrap(scope, ask(session, method, arguments));
    }

    private @Nullable Object outside(
            SessionScope scope, Disposition disposition, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (disposition == Disposition.WRITE) {
            throw new TransactionRequiredException(TRANSACTION.transactionRequired(method.getName() + "()", name()));
        }
        SharedSessionContract ofRequest = stateless ? scope.statelessOfRequest() : scope.ofRequest();
        if (ofRequest != null) {
            return DeferredHandle.wrap(name(), ask(ofRequest, method, arguments), null);
        }
        if (disposition == Disposition.UNWRAP) {
            throw new IllegalStateException(TRANSACTION.streamNeedsScope("unwrap()", name()));
        }
        if (disposition == Disposition.FILTER) {
            throw new IllegalStateException(MAPPING.filterWithoutEffect(method.getName() + "()", name()));
        }
        return inSessionOfItsOwn(scope, method, arguments);
    }

    private @Nullable Object inSessionOfItsOwn(SessionScope scope, Method method, Object @Nullable [] arguments)
            throws Throwable {
        SharedSessionContract own = stateless ? scope.factory().openStatelessSession() : scope.reading();
        boolean kept = false;
        try {
            Object result = ask(own, method, arguments);
            Object wrapped = DeferredHandle.wrap(name(), result, own);
            kept = wrapped != result;
            return wrapped;
        } finally {
            if (!kept) {
                own.close();
            }
        }
    }

    private @Nullable Object ask(SharedSessionContract session, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && arguments.length > 0) {
            wrong.check(method, arguments);
        }
        try {
            return invoke(method, session, arguments);
        } catch (RuntimeException e) {
            throw wrong.explain(method, arguments, e);
        }
    }

    private Object withoutSession(SessionScope scope, Method method) {
        SessionFactory factory = scope.factory();
        return switch (method.getName()) {
            case "isOpen", "isConnected" -> scope.running();
            case "isJoinedToTransaction", "isTransactionInProgress" -> scope.inTransaction();
            case "getCriteriaBuilder" -> CriteriaBuilderHandler.of(factory, wrong);
            case "getMetamodel" -> factory.getMetamodel();
            default -> runtime().handedOut(name(), SessionFactory.class);
        };
    }
}
