package io.tandem.internal.cdi;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.Connection;
import io.tandem.internal.messages.Problem;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where beans expect what only a container with a persistence unit would set; elsewhere it is silently left null. */
final class ContainerManaged {

    private final PersistenceUnits units;
    private final List<Expected> expected = new ArrayList<>();

    private record Expected(String place, String annotation, String unit) {}

    ContainerManaged(PersistenceUnits units) {
        this.units = units;
    }

    void add(AnnotatedType<?> type) {
        Stream.<AnnotatedMember<?>>concat(type.getFields().stream(), type.getMethods().stream())
                .forEach(this::add);
    }

    private void add(AnnotatedMember<?> member) {
        String place = member.getJavaMember().getDeclaringClass().getName() + "."
                + member.getJavaMember().getName();
        PersistenceContext context = member.getAnnotation(PersistenceContext.class);
        if (context != null) {
            expected.add(new Expected(place, PersistenceContext.class.getSimpleName(), context.unitName()));
        }
        PersistenceUnit unit = member.getAnnotation(PersistenceUnit.class);
        if (unit != null) {
            expected.add(new Expected(place, PersistenceUnit.class.getSimpleName(), unit.unitName()));
        }
    }

    /** Those that can only mean one of the connections. */
    List<Problem> problems(Set<String> connections) {
        return expected.stream()
                .filter(each -> each.unit().isEmpty() || connections.contains(each.unit()))
                .filter(each -> !units.contain(each.unit()))
                .map(each -> {
                    String connection = each.unit().isEmpty() ? Connection.DEFAULT : each.unit();
                    return Problem.of(
                            connection,
                            MAPPING.persistenceUnitAbsent(each.place(), each.annotation(), each.unit(), connection));
                })
                .toList();
    }
}
