package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.graph.RootGraph;
import org.jspecify.annotations.Nullable;

/** Finds the connection that a call on a session is about: by class, by instance, or by what a query names. */
final class Route {

    private final OrmRuntime runtime;
    private final QueryRoutes queries;

    Route(OrmRuntime runtime) {
        this.runtime = runtime;
        this.queries = new QueryRoutes(runtime, this);
    }

    /**
     * The name of the connection.
     *
     * @throws IllegalArgumentException if an entity or a query leads to none, or to several
     * @throws IllegalStateException if the call is about no entity at all
     */
    String of(Method method, Object @Nullable [] arguments) {
        boolean aboutItself = Disposition.of(method) == Disposition.UNWRAP;
        if (aboutItself || arguments == null || arguments.length == 0 || arguments[0] == null) {
            throw nothingNamed(method);
        }
        Object first = arguments[0];
        if (first instanceof CommonAbstractCriteria criteria) {
            return only(method, CriteriaRoots.of(criteria));
        }
        if (isNative(method)) {
            return arguments.length > 1 && arguments[1] instanceof Class<?> result && isEntity(result)
                    ? runtime.home(result)
                    : refuse(method);
        }
        if (first instanceof Class<?> type) {
            return runtime.home(type);
        }
        if (first instanceof RootGraph<?> graph) {
            return runtime.home(graph.getGraphedType().getJavaType());
        }
        if (first instanceof String text && Disposition.makesQuery(method)) {
            Class<?> result = arguments.length > 1 && arguments[1] instanceof Class<?> type ? type : null;
            return queries.connection(method, text, result);
        }
        boolean isInstance = Disposition.takesEntity(method) && arguments.length == 1;
        if (first instanceof String name && !isInstance) {
            return runtime.homes().ofName(name).isEmpty() ? refuse(method) : runtime.home(name);
        }
        Class<?> type = EntityHomes.entityClass(first);
        return isEntity(type) || Disposition.takesEntity(method) ? runtime.home(type) : refuse(method);
    }

    private boolean isEntity(Class<?> type) {
        return !runtime.homes().of(type).isEmpty();
    }

    private static boolean isNative(Method method) {
        return method.getName().startsWith("createNative");
    }

    private String only(Method method, Set<Class<?>> types) {
        Set<String> homes = new LinkedHashSet<>();
        types.forEach(type -> homes.add(runtime.home(type)));
        if (homes.size() != 1) {
            throw homes.isEmpty()
                    ? nothingNamed(method)
                    : new IllegalArgumentException(text(method, TRANSACTION.reasonSeveral(homes), homes));
        }
        return homes.iterator().next();
    }

    private String refuse(Method method) {
        throw nothingNamed(method);
    }

    private IllegalStateException nothingNamed(Method method) {
        return new IllegalStateException(text(method, TRANSACTION.reasonNothingNamed(), names()));
    }

    /** The text of a refusal, with the injections to use. */
    String text(Method method, String reason, Set<String> connections) {
        return TRANSACTION.notRouted(
                method.getName() + "()", "EntityManager", reason, Injections.of(connections, "EntityManager"));
    }

    /** The names of all connections. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        runtime.connections().forEach(connection -> names.add(connection.name()));
        return names;
    }
}
