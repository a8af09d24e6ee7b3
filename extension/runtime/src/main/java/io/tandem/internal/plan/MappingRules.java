package io.tandem.internal.plan;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.Connection;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.TypeFacts.Kind;
import io.tandem.internal.plan.TypeFacts.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may not cross connections, and what may not be annotated. */
final class MappingRules {

    private final EntityFacts facts;
    private final Entities entities;
    private final List<Problem> problems = new ArrayList<>();

    MappingRules(EntityFacts facts, Entities entities) {
        this.facts = facts;
        this.entities = entities;
    }

    List<Problem> check() {
        for (TypeFacts type : entities.types()) {
            if (type.kind() == Kind.ENTITY) {
                checkInheritance(type);
                checkRelations(type, type);
                for (String part : entities.parts(type)) {
                    facts.type(part).ifPresent(declaring -> checkRelations(type, declaring));
                }
            } else if (type.connection().isPresent()) {
                checkAnnotation(type, type.connection().get());
            }
        }
        return problems;
    }

    private void checkInheritance(TypeFacts entity) {
        Optional<TypeFacts> parent = entities.parentEntity(entity);
        if (parent.isPresent() && crosses(entity.name(), parent.get().name())) {
            report(
                    entity,
                    MAPPING.inheritanceCrosses(
                            entity.name(),
                            names(entity.name()),
                            parent.get().simpleName(),
                            names(parent.get().name())));
        }
    }

    private void checkRelations(TypeFacts entity, TypeFacts declaring) {
        for (Relation relation : declaring.relations()) {
            if (crosses(entity.name(), relation.target())) {
                report(
                        entity,
                        MAPPING.relationCrosses(
                                declaring.name(),
                                relation.attribute(),
                                entity.simpleName(),
                                names(entity.name()),
                                facts.type(relation.target())
                                        .map(TypeFacts::simpleName)
                                        .orElse(relation.target()),
                                names(relation.target())));
            }
        }
    }

    /** Wherever the first lives, the second has to live too. */
    private boolean crosses(String entity, String other) {
        Set<String> others = entities.homes().get(other);
        Set<String> own = entities.homes().get(entity);
        return others != null && own != null && !others.containsAll(own);
    }

    private void checkAnnotation(TypeFacts type, String connection) {
        if (type.kind() == Kind.EMBEDDABLE || type.kind() == Kind.CONVERTER) {
            problems.add(Problem.of(connection, MAPPING.followsItsOwner(type.name(), connection, type.kind())));
        } else if (type.kind() == Kind.NONE && !type.supplier() && !type.name().endsWith("package-info")) {
            problems.add(Problem.of(connection, MAPPING.connectionOnNoEntity(type.name(), connection)));
        }
    }

    private void report(TypeFacts entity, String text) {
        String connection = entities.homes()
                .getOrDefault(entity.name(), Set.of(Connection.DEFAULT))
                .iterator()
                .next();
        problems.add(Problem.of(connection, text));
    }

    private String names(String entity) {
        return entities.homes().getOrDefault(entity, Set.of()).stream()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(" and "));
    }
}
