package io.tandem.internal.cdi;

import io.tandem.internal.plan.OwnConnection;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The classes that the container delivered because of what they are annotated with. */
final class AnnotatedClasses {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    private final SortedSet<String> names = new TreeSet<>();
    private final SortedSet<String> connections = new TreeSet<>();

    /** Takes a class; answers whether it is mapped, and so never a bean. */
    boolean add(Class<?> type) {
        boolean mapped = MAPPED.stream().anyMatch(type::isAnnotationPresent);
        Optional<String> connection = OwnConnection.of(type);
        if (mapped || connection.isPresent()) {
            names.add(type.getName());
        }
        connection.ifPresent(connections::add);
        return mapped || type.getName().endsWith(".package-info");
    }

    SortedSet<String> names() {
        return names;
    }
}
