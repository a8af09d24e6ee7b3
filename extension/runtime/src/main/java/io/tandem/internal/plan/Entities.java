package io.tandem.internal.plan;

import io.tandem.internal.plan.TypeFacts.Kind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The mapped classes that were discovered, and where the entities among them live. */
final class Entities {

    private final EntityFacts facts;
    private final SortedMap<String, TypeFacts> types = new TreeMap<>();
    private final SortedMap<String, Set<String>> homes = new TreeMap<>();

    Entities(EntityFacts facts, Homes rules, Collection<String> discovered) {
        this.facts = facts;
        discovered.forEach(name -> facts.type(name).ifPresent(type -> types.put(name, type)));
        types.values().stream()
                .filter(type -> type.kind() == Kind.ENTITY)
                .forEach(type -> homes.put(type.name(), rules.of(type)));
    }

    /** Every discovered class, entity or not. */
    Collection<TypeFacts> types() {
        return types.values();
    }

    /** The connections of each entity. */
    Map<String, Set<String>> homes() {
        return homes;
    }

    /** The entities of one connection. */
    NavigableSet<String> in(String connection) {
        NavigableSet<String> found = new TreeSet<>();
        homes.forEach((entity, names) -> {
            if (names.contains(connection)) {
                found.add(entity);
            }
        });
        return found;
    }

    /** The discovered classes of one kind. */
    NavigableSet<String> ofKind(Kind kind) {
        NavigableSet<String> found = new TreeSet<>();
        types.values().stream().filter(type -> type.kind() == kind).forEach(type -> found.add(type.name()));
        return found;
    }

    /** The mapped superclasses of an entity, up to the next entity, and all embeddables that it and they use. */
    Set<String> parts(TypeFacts entity) {
        Set<String> parts = new TreeSet<>();
        Deque<TypeFacts> open = new ArrayDeque<>();
        open.add(entity);
        while (!open.isEmpty()) {
            TypeFacts type = open.remove();
            superclass(type).filter(parent -> parent.kind() != Kind.ENTITY).ifPresent(parent -> {
                if (parent.kind() == Kind.NONE || parts.add(parent.name())) {
                    open.add(parent);
                }
            });
            for (String embedded : type.embedded()) {
                if (parts.add(embedded)) {
                    facts.type(embedded).ifPresent(open::add);
                }
            }
        }
        return parts;
    }

    /** The nearest superclass that is an entity. */
    Optional<TypeFacts> parentEntity(TypeFacts entity) {
        Optional<TypeFacts> parent = superclass(entity);
        while (parent.isPresent() && parent.get().kind() != Kind.ENTITY) {
            parent = superclass(parent.get());
        }
        return parent;
    }

    private Optional<TypeFacts> superclass(TypeFacts type) {
        return type.superclass().flatMap(facts::type);
    }
}
