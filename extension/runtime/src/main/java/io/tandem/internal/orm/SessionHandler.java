package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;
import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import jakarta.persistence.TransactionRequiredException;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.Method;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Leads each call on an injected session to the session of the moment. */
final class SessionHandler extends HandedOut implements DirectSession.Shortcut {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient boolean stateless;
    private final transient WrongSession wrong;

    // not volatile: what is read unordered of a scope is final
    private transient @Nullable SessionScope scope;

    SessionHandler(OrmRuntime runtime, String name, Class<?> type) {
        super(runtime, name, type);
        this.stateless = type == StatelessSession.class;
        this.wrong = new WrongSession(runtime, name, stateless);
    }

    @Override
    Object handed(Object proxy) {
        if (stateless) {
            return proxy;
        }
        try {
            return new DirectSession(this, (Session) proxy);
        } catch (LinkageError withoutDelegator) {
            // another version of Hibernate: the proxy does the same, if not as fast
            return proxy;
        }
    }

    @Override
    public @Nullable Session usedLast() {
        return (Session) scope().usedLast();
    }

    private SessionScope scope() {
        SessionScope known = scope;
        if (known == null) {
            known = connection().scope();
            scope = known;
        }
        return known;
    }

    @Override
    public RuntimeException explained(RuntimeException failure, String method, Object... arguments) {
        try {
            Method called = arguments.length == 1
                    ? Session.class.getMethod(method, Object.class)
                    : Session.class.getMethod(method, Class.class, Object.class);
            return wrong.explain(called, arguments, failure) instanceof RuntimeException explained
                    ? explained
                    : failure;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Hibernate's session has no " + method, e);
        }
    }

    @Override
    public Serializable token() {
        return new DirectToken(runtime().id(), name());
    }

    @Override
    @Nullable
    Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        Call call = Call.of(method);
        SessionScope scope = scope();
        switch (call.disposition()) {
            case CLOSE -> throw new IllegalStateException(TRANSACTION.closeRefused("close()", name()));
            case RESOURCE_LOCAL ->
                throw new IllegalStateException(TRANSACTION.resourceLocalRefused(method.getName() + "()", name()));
            case BUILDER -> throw new IllegalStateException(MAPPING.builderRefused(method.getName() + "()", name()));
            case WITHOUT_SESSION -> {
                return withoutSession(scope, method);
            }
            default -> {
                SharedSessionContract usedLast = stateless ? null : scope.usedLast();
                return usedLast != null
                        ? bound(scope, usedLast, call, method, arguments)
                        : inSession(scope, call, method, arguments);
            }
        }
    }

    private @Nullable Object inSession(SessionScope scope, Call call, Method method, Object @Nullable [] arguments)
            throws Throwable {
        SharedSessionContract session = stateless ? scope.transactionalStateless() : scope.transactional();
        if (session == null) {
            return outside(scope, call, method, arguments);
        }
        if (call.disposition() == Disposition.READ || call.disposition() == Disposition.WRITE) {
            scope.requireNotDoomed();
            if (stateless) {
                scope.flushed();
            }
        }
        return bound(scope, session, call, method, arguments);
    }

    private @Nullable Object bound(
            SessionScope scope, SharedSessionContract session, Call call, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object result = ask(session, call, method, arguments);
        return call.answersData() ? result : BoundHandle.wrap(scope, result);
    }

    private @Nullable Object outside(SessionScope scope, Call call, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Disposition disposition = call.disposition();
        if (disposition == Disposition.WRITE) {
            throw new TransactionRequiredException(TRANSACTION.transactionRequired(method.getName() + "()", name()));
        }
        SharedSessionContract ofRequest = stateless ? scope.statelessOfRequest() : scope.ofRequest();
        if (ofRequest != null) {
            return DeferredHandle.wrap(name(), ask(ofRequest, call, method, arguments), null);
        }
        if (disposition == Disposition.UNWRAP) {
            throw new IllegalStateException(TRANSACTION.streamNeedsScope("unwrap()", name()));
        }
        if (disposition == Disposition.FILTER) {
            throw new IllegalStateException(MAPPING.filterWithoutEffect(method.getName() + "()", name()));
        }
        return inSessionOfItsOwn(scope, call, method, arguments);
    }

    private @Nullable Object inSessionOfItsOwn(
            SessionScope scope, Call call, Method method, Object @Nullable [] arguments) throws Throwable {
        SharedSessionContract own = stateless ? scope.factory().openStatelessSession() : scope.reading();
        boolean kept = false;
        try {
            Object result = ask(own, call, method, arguments);
            Object wrapped = DeferredHandle.wrap(name(), result, own);
            kept = wrapped != result;
            return wrapped;
        } finally {
            if (!kept) {
                own.close();
            }
        }
    }

    private @Nullable Object ask(SharedSessionContract session, Call call, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (call.takesCriteria() && arguments != null && arguments.length > 0) {
            wrong.check(method, arguments);
        }
        try {
            return HandedOut.invoke(method, session, arguments);
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

    /** Resolved in the application that reads it. */
    private record DirectToken(String runtimeId, String connection) implements Serializable {

        @Serial
        private Object readResolve() {
            return OrmRuntime.find(runtimeId).handedOut(connection, Session.class);
        }
    }
}
