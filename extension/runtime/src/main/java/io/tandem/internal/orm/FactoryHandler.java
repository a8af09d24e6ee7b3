package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import java.io.Serial;
import java.lang.reflect.Method;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** An injected session factory: the connection's own, which only Tandem closes. */
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
        SessionFactory factory = connection().scope().factory();
        if (method.getName().equals("getCriteriaBuilder")) {
            return CriteriaBuilderHandler.of(factory, new WrongSession(runtime(), name(), false));
        }
        return invoke(method, factory, arguments);
    }
}
