package io.tandem.quarkus.deployment;

import io.tandem.internal.discovery.MappingAnnotations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Finds the classes that may belong to a connection in the index of an application. */
final class MappedClasses {

    private final NamedBy connection;
    private final List<String> names = new ArrayList<>();

    MappedClasses(NamedBy connection) {
        this.connection = connection;
    }

    /** Sorted, so that two builds of one application are the same. */
    List<String> in(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (!type.isAnnotation() && belongs(type.declaredAnnotations())) {
                names.add(type.name().toString());
            }
        }
        return names.stream().sorted().toList();
    }

    private boolean belongs(Collection<AnnotationInstance> annotations) {
        return annotations.stream()
                        .anyMatch(each ->
                                MappingAnnotations.isPersistence(each.name().toString()))
                || connection.of(annotations).isPresent();
    }
}
