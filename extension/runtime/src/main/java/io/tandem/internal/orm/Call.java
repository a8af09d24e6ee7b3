package io.tandem.internal.orm;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What there is to know of a method of a session, found out once.
 *
 * @param takesCriteria whether an argument may be criteria, or the class of a native query's result
 * @param answersData whether its result is never a query, nor anything else that reads later
 */
record Call(Disposition disposition, boolean takesCriteria, boolean answersData) {

    private static final Map<Method, Call> KNOWN = new ConcurrentHashMap<>();

    private static final Set<String> DATA =
            Set.of("find", "findMultiple", "getReference", "get", "getMultiple", "merge", "contains");

    static Call of(Method method) {
        Call known = KNOWN.get(method);
        return known != null ? known : KNOWN.computeIfAbsent(method, Call::read);
    }

    private static Call read(Method method) {
        boolean data = method.getReturnType().isPrimitive() || DATA.contains(method.getName());
        return new Call(Disposition.of(method), method.getName().startsWith("create"), data);
    }
}
