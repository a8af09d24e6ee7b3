package io.tandem.internal.orm;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a method of a session, found out once.
 *
 * @param takesCriteria whether an argument may be criteria, or the class of a native query's result
 * @param answersData whether its result is never a query, nor anything else that reads later
 */
record Call(Disposition disposition, boolean takesCriteria, boolean answersData, Target target) {

    /** Calls the method on a session. */
    @FunctionalInterface
    interface Target {
        @Nullable
        Object call(Object session, Object[] arguments) throws Throwable;
    }

    private static final Map<Method, Call> KNOWN = new ConcurrentHashMap<>();

    private static final Set<String> DATA =
            Set.of("find", "findMultiple", "getReference", "get", "getMultiple", "merge", "contains");

    /** Those that are called most, without reflection; they have been in Jakarta Persistence from the beginning. */
    private static final Map<String, Target> DIRECT = Map.of(
            key("find", Class.class, Object.class),
            (session, arguments) -> ((EntityManager) session).find((Class<?>) arguments[0], arguments[1]),
            key("getReference", Class.class, Object.class),
            (session, arguments) -> ((EntityManager) session).getReference((Class<?>) arguments[0], arguments[1]),
            key("merge", Object.class),
            (session, arguments) -> ((EntityManager) session).merge(arguments[0]),
            key("contains", Object.class),
            (session, arguments) -> ((EntityManager) session).contains(arguments[0]),
            key("persist", Object.class),
            (session, arguments) -> {
                ((EntityManager) session).persist(arguments[0]);
                return null;
            },
            key("remove", Object.class),
            (session, arguments) -> {
                ((EntityManager) session).remove(arguments[0]);
                return null;
            },
            key("createQuery", String.class, Class.class),
            (session, arguments) ->
                    ((EntityManager) session).createQuery((String) arguments[0], (Class<?>) arguments[1]));

    static Call of(Method method) {
        Call known = KNOWN.get(method);
        return known != null ? known : KNOWN.computeIfAbsent(method, Call::read);
    }

    private static Call read(Method method) {
        boolean data = method.getReturnType().isPrimitive() || DATA.contains(method.getName());
        return new Call(Disposition.of(method), method.getName().startsWith("create"), data, target(method));
    }

    private static Target target(Method method) {
        Target direct = EntityManager.class.isAssignableFrom(method.getDeclaringClass())
                ? DIRECT.get(key(method.getName(), method.getParameterTypes()))
                : null;
        return direct != null ? direct : (session, arguments) -> HandedOut.invoke(method, session, arguments);
    }

    private static String key(String name, Class<?>... parameters) {
        return name + List.of(parameters);
    }
}
