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
    private final Bindings bindings;

    Homes(EntityFacts facts, TandemConfig config, Bindings bindings) {
        this.facts = facts;
        this.config = config;
        this.bindings = bindings;
    }

    /**
     * The connections an entity lives in: the nearest annotation's, those that claim its package, those that code says; the
     * default one if there is none of them.
     */
    Set<String> of(TypeFacts entity) {
        Set<String> homes = new TreeSet<>();
        declared(entity).ifPresent(homes::add);
        config.connections().values().stream()
                .filter(connection -> connection.packages().stream().anyMatch(name -> holds(name, entity)))
                .forEach(connection -> homes.add(connection.name()));
        bindings.entities().forEach((name, classes) -> {
            if (isOrExtends(entity, classes)) {
                homes.add(name);
            }
        });
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

    private boolean isOrExtends(TypeFacts entity, Set<String> classes) {
        Optional<TypeFacts> type = Optional.of(entity);
        while (type.isPresent() && !classes.contains(type.get().name())) {
            type = type.get().superclass().flatMap(facts::type);
        }
        return type.isPresent();
    }

    private static boolean holds(String packageName, TypeFacts entity) {
        return entity.packageName().equals(packageName) || entity.packageName().startsWith(packageName + ".");
    }
}
