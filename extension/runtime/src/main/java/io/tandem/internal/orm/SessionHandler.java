package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import jakarta.persistence.TransactionRequiredException;
import java.io.Serial;
import java.lang.reflect.Method;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Leads each call on an injected session to the session of the moment. */
final class SessionHandler extends HandedOut {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SessionScope scope;
    private final transient boolean stateless;

    SessionHandler(OrmConnection connection, SessionScope scope, Class<?> type) {
        super(connection, type);
        this.scope = scope;
        this.stateless = type == StatelessSession.class;
    }

    @Override
    @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        Disposition disposition = Disposition.of(method);
        switch (disposition) {
            case CLOSE -> throw new IllegalStateException(TRANSACTION.closeRefused("close()", scope.name()));
            case RESOURCE_LOCAL ->
                throw new IllegalStateException(
                        TRANSACTION.resourceLocalRefused(method.getName() + "()", scope.name()));
            case WITHOUT_SESSION -> {
                return withoutSession(method);
            }
            default -> {
                SharedSessionContract session = stateless ? scope.transactionalStateless() : scope.transactional();
                return session != null
                        ? inTransaction(session, disposition, method, arguments)
                        : outside(disposition, method, arguments);
            }
        }
    }

    private @Nullable Object inTransaction(
            SharedSessionContract session, Disposition disposition, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (disposition == Disposition.READ || disposition == Disposition.WRITE) {
            scope.requireNotDoomed();
            if (stateless) {
                scope.flushed();
            }
        }
        return invoke(method, session, arguments);
    }

    private @Nullable Object outside(Disposition disposition, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (disposition == Disposition.WRITE) {
            throw new TransactionRequiredException(
                    TRANSACTION.transactionRequired(method.getName() + "()", scope.name()));
        }
        SharedSessionContract ofRequest = stateless ? scope.statelessOfRequest() : scope.ofRequest();
        if (ofRequest != null) {
            return DeferredHandle.wrap(scope.name(), invoke(method, ofRequest, arguments), null);
        }
        if (disposition == Disposition.UNWRAP) {
            throw new IllegalStateException(TRANSACTION.streamNeedsScope("unwrap()", scope.name()));
        }
        return inSessionOfItsOwn(method, arguments);
    }

    private @Nullable Object inSessionOfItsOwn(Method method, Object @Nullable [] arguments) throws Throwable {
        SharedSessionContract own = stateless ? scope.factory().openStatelessSession() : scope.reading();
        boolean kept = false;
        try {
            Object result = invoke(method, own, arguments);
            Object wrapped = DeferredHandle.wrap(scope.name(), result, own);
            kept = wrapped != result;
            return wrapped;
        } finally {
            if (!kept) {
                own.close();
            }
        }
    }

    private Object withoutSession(Method method) {
        SessionFactory factory = scope.factory();
        return switch (method.getName()) {
            case "isOpen", "isConnected" -> scope.running();
            case "isJoinedToTransaction", "isTransactionInProgress" -> scope.inTransaction();
            case "getCriteriaBuilder" -> factory.getCriteriaBuilder();
            case "getMetamodel" -> factory.getMetamodel();
            default -> connection().handedOut(SessionFactory.class);
        };
    }

    /** The types of session that are handed out. */
    static boolean serves(Class<?> type) {
        return type == Session.class || type == StatelessSession.class;
    }
}
