package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whose entity it is, where a session was asked for one of another connection. Looked at after Hibernate has
 * refused the call, so that right calls pay nothing; only where Hibernate would refuse later, or never, before it.
 */
final class WrongSession {

    private final OrmRuntime runtime;
    private final String connection;
    private final boolean stateless;

    WrongSession(OrmRuntime runtime, String connection, boolean stateless) {
        this.runtime = runtime;
        this.connection = connection;
        this.stateless = stateless;
    }

    /**
     * Refuses what Hibernate would accept: criteria fail when they are executed, a native query takes the foreign entity
     * for a class to be constructed.
     */
    void check(Method method, Object[] arguments) {
        if (arguments[0] instanceof CommonAbstractCriteria criteria) {
            CriteriaRoots.of(criteria).forEach(type -> checkType(method, type));
        } else if (method.getName().equals("createNativeQuery")
                && arguments.length > 1
                && arguments[1] instanceof Class<?> result) {
            checkType(method, result);
        }
    }

    /** Refuses an entity of another connection. */
    void checkType(Method method, Class<?> type) {
        if (isElsewhere(runtime.homes().of(type))) {
            throw new IllegalArgumentException(ofEntity(
                    method,
                    type.getName(),
                    type.getSimpleName(),
                    runtime.homes().of(type)));
        }
    }

    /** What to throw in place of a failure: the failure itself, unless an entity of another connection caused it. */
    Throwable explain(Method method, Object @Nullable [] arguments, Throwable failure) {
        if (!(failure instanceof RuntimeException) || arguments == null) {
            return failure;
        }
        return explanation(method, arguments, failure)
                .<Throwable>map(text -> new IllegalArgumentException(text, failure))
                .orElse(failure);
    }

    private Optional<String> explanation(Method method, Object[] arguments, Throwable failure) {
        for (Class<?> type : classes(method, arguments)) {
            if (isElsewhere(runtime.homes().of(type))) {
                return Optional.of(ofEntity(
                        method,
                        type.getName(),
                        type.getSimpleName(),
                        runtime.homes().of(type)));
            }
        }
        for (String name : names(arguments, failure)) {
            if (isElsewhere(runtime.homes().ofName(name))) {
                String simple = name.substring(name.lastIndexOf('.') + 1);
                return Optional.of(
                        ofEntity(method, name, simple, runtime.homes().ofName(name)));
            }
        }
        return arguments[0] instanceof String name && Disposition.namesQuery(method)
                ? ofNamed(method, name)
                : Optional.empty();
    }

    private boolean isElsewhere(Set<String> homes) {
        return !homes.isEmpty() && !homes.contains(connection);
    }

    /** The classes and the instances that were handed over; what follows a class or a name may be an identifier. */
    private static Set<Class<?>> classes(Method method, Object[] arguments) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        boolean identifierFollows = method.getName().startsWith("find")
                || method.getName().startsWith("get")
                || method.getName().startsWith("load");
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Class<?> type) {
                classes.add(type);
            } else if (argument instanceof Collection<?> several && i == 0) {
                several.forEach(each -> classes.add(EntityHomes.entityClass(each)));
            } else if (argument != null && (i == 0 || !identifierFollows)) {
                classes.add(EntityHomes.entityClass(argument));
            }
        }
        return classes;
    }

    private Set<String> names(Object[] arguments, Throwable failure) {
        Set<String> names = new LinkedHashSet<>();
        if (arguments[0] instanceof String name) {
            names.add(name);
        }
        names.addAll(UnknownNames.in(
                arguments[0], failure, name -> isElsewhere(runtime.homes().ofName(name))));
        return names;
    }

    private String ofEntity(Method method, String entity, String simpleName, Set<String> homes) {
        String access = stateless ? "sessions.stateless(" : "sessions.of(";
        return TRANSACTION.wrongSession(
                method.getName() + "()",
                connection,
                entity,
                Injections.names(homes),
                Injections.of(homes, type()),
                homes.size() == 1 ? access + simpleName + ".class)" : byName(homes));
    }

    private Optional<String> ofNamed(Method method, String name) {
        Set<String> homes = new LinkedHashSet<>();
        for (OrmConnection other : runtime.connections()) {
            if (!other.name().equals(connection) && other.knowsQuery(name)) {
                homes.add(other.name());
            }
        }
        return homes.isEmpty()
                ? Optional.empty()
                : Optional.of(TRANSACTION.wrongSessionForName(
                        method.getName() + "()",
                        connection,
                        name,
                        Injections.names(homes),
                        Injections.of(homes, type()),
                        byName(homes)));
    }

    private String byName(Set<String> homes) {
        return (stateless ? "sessions.stateless(\"" : "sessions.get(\"")
                + homes.iterator().next() + "\")";
    }

    private String type() {
        return stateless ? "StatelessSession" : "EntityManager";
    }
}
