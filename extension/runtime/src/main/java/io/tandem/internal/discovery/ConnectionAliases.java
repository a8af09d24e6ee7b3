package io.tandem.internal.discovery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Knows which annotations name a connection: {@code @Connection}, and those of the application's own that carry it. */
final class ConnectionAliases {

    private final ClassLoader loader;
    private final Map<String, Boolean> known = new HashMap<>(Map.of(MappingAnnotations.CONNECTION, true));

    ConnectionAliases(ClassLoader loader) {
        this.loader = loader;
    }

    boolean nameConnection(String annotation) {
        return known.computeIfAbsent(annotation, name -> !Infrastructure.holds(name) && carriesConnection(name));
    }

    /** Asks the class, not the search: an alias may live in an archive that has an index and is not searched. */
    private boolean carriesConnection(String annotation) {
        try {
            return Arrays.stream(Class.forName(annotation, false, loader).getAnnotations())
                    .anyMatch(meta -> meta.annotationType().getName().equals(MappingAnnotations.CONNECTION));
        } catch (ClassNotFoundException | LinkageError e) {
            // Absent at run time, and so absent from its class as reflection and the container see it.
            return false;
        }
    }
}
