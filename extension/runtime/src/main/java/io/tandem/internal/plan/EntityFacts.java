package io.tandem.internal.plan;

import java.util.Map;
import java.util.Optional;

/** What the rules need to know of classes; read by reflection at run time, from an index at build time. */
public interface EntityFacts {

    /** The facts of a class; empty if there is no such class, or its facts can't be read. */
    Optional<TypeFacts> type(String className);

    /** The classes asked for so far that are there and can't be read, each with the reason. */
    default Map<String, String> unreadable() {
        return Map.of();
    }

    /** The connection that a package is annotated with. */
    Optional<String> packageConnection(String packageName);
}
