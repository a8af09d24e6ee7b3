package io.tandem.internal.plan;

import java.util.Optional;

/** What the rules need to know of classes; read by reflection at run time, from an index at build time. */
public interface EntityFacts {

    /** The facts of a class; empty if there is no such class, or its facts can't be read. */
    Optional<TypeFacts> type(String className);

    /** The connection that a package is annotated with. */
    Optional<String> packageConnection(String packageName);
}
