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

    private final transient SessionScope scope;

    FactoryHandler(OrmConnection connection, SessionScope scope) {
        super(connection, SessionFactory.class);
        this.scope = scope;
    }

    @Override
    @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            throw new IllegalStateException(TRANSACTION.closeRefused("close()", scope.name()));
        }
        return invoke(method, scope.factory(), arguments);
    }
}
