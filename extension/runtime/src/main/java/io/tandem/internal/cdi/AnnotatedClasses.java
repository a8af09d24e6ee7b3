package io.tandem.internal.cdi;

import io.tandem.internal.plan.OwnConnection;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The classes that the container delivered because of what they are annotated with. */
final class AnnotatedClasses {

    private static final List<Class<? extends Annotation>> MAPPED =
            List.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class);

    private final NavigableSet<String> names = new TreeSet<>();

    /** Takes a class; answers whether it is mapped, and so never a bean. */
    boolean add(Class<?> type) {
        boolean mapped = MAPPED.stream().anyMatch(type::isAnnotationPresent);
        if (mapped || OwnConnection.of(type).isPresent()) {
            names.add(type.getName());
        }
        return mapped || type.getName().endsWith(".package-info");
    }

    NavigableSet<String> names() {
        return names;
    }
}
