package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import java.io.Serial;
import java.lang.reflect.Method;
import java.util.Collection;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The session that is injected without a name: leads each call to the connection of the entity it is about. Where there is
 * one connection only, it is that one's session.
 *
 * <p>{@code flush} and {@code clear} go to every connection that has a session in the transaction: they are about all that
 * the caller has done through this object.
 */
final class RoutingHandler extends HandedOut {

    /** In place of a connection's name; no connection can be called so. */
    static final String NAME = "*";

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Route route;
    private transient volatile @Nullable HandedOut only;

    RoutingHandler(OrmRuntime runtime) {
        super(runtime, NAME, Session.class);
        this.route = new Route(runtime);
    }

    @Override
    String description() {
        return "Session of the connection that each entity lives in";
    }

    @Override
    @Nullable
    Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        HandedOut known = only;
        if (known != null) {
            return known.call(method, arguments);
        }
        runtime().requireServing();
        Collection<OrmConnection> all = runtime().connections();
        if (all.size() == 1) {
            HandedOut found = session(all.iterator().next().name());
            only = found;
            return found.call(method, arguments);
        }
        return switch (Disposition.of(method)) {
            case CLOSE -> throw new IllegalStateException(TRANSACTION.closeRefused("close()", NAME));
            case RESOURCE_LOCAL ->
                throw new IllegalStateException(TRANSACTION.resourceLocalRefused(method.getName() + "()", NAME));
            case BUILDER -> on(all.iterator().next().name(), method, arguments);
            default ->
                switch (method.getName()) {
                    case "isOpen",
                            "isConnected",
                            "isJoinedToTransaction",
                            "isTransactionInProgress",
                            "joinTransaction" -> on(all.iterator().next().name(), method, arguments);
                    case "flush", "clear" -> everywhere(method, arguments);
                    default -> on(route.of(method, arguments), method, arguments);
                };
        };
    }

    private @Nullable Object everywhere(Method method, Object @Nullable [] arguments) throws Throwable {
        for (OrmConnection connection : runtime().connections()) {
            if (connection.scope().isUsed()) {
                on(connection.name(), method, arguments);
            }
        }
        return null;
    }

    private @Nullable Object on(String name, Method method, Object @Nullable [] arguments) throws Throwable {
        return session(name).call(method, arguments);
    }

    private HandedOut session(String name) {
        return runtime().handler(name, Session.class);
    }
}
