package io.tandem.internal.plan;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The connection names that annotations say. */
public final class OwnConnections {

    private OwnConnections() {}

    /** The names on the classes, their superclasses and their packages. */
    public static NavigableSet<String> in(Collection<String> classes, EntityFacts facts) {
        NavigableSet<String> names = new TreeSet<>();
        for (String name : classes) {
            Optional<TypeFacts> type = facts.type(name);
            type.flatMap(known -> facts.packageConnection(known.packageName())).ifPresent(names::add);
            while (type.isPresent()) {
                type.get().connection().ifPresent(names::add);
                type = type.get().superclass().flatMap(facts::type);
            }
        }
        return names;
    }
}
