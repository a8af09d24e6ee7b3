package io.tandem.internal.plan;

import io.tandem.Connection;
import io.tandem.internal.config.TandemConfig;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of which connection an entity belongs to. */
final class Homes {

    private final EntityFacts facts;
    private final TandemConfig config;

    Homes(EntityFacts facts, TandemConfig config) {
        this.facts = facts;
        this.config = config;
    }

    /**
     * The connections an entity lives in: the nearest annotation's and those that claim its package; the default one if
     * there is neither.
     */
    Set<String> of(TypeFacts entity) {
        Set<String> homes = new TreeSet<>();
        declared(entity).ifPresent(homes::add);
        config.connections().values().stream()
                .filter(connection -> connection.packages().stream().anyMatch(name -> holds(name, entity)))
                .forEach(connection -> homes.add(connection.name()));
        return homes.isEmpty() ? Set.of(Connection.DEFAULT) : homes;
    }

    /** Nearest wins: the class, then its superclasses, then its own package. */
    private Optional<String> declared(TypeFacts entity) {
        Optional<TypeFacts> type = Optional.of(entity);
        while (type.isPresent()) {
            if (type.get().connection().isPresent()) {
                return type.get().connection();
            }
            type = type.get().superclass().flatMap(facts::type);
        }
        return facts.packageConnection(entity.packageName());
    }

    private static boolean holds(String packageName, TypeFacts entity) {
        return entity.packageName().equals(packageName) || entity.packageName().startsWith(packageName + ".");
    }
}
