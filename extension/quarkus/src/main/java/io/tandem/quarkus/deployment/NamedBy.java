package io.tandem.quarkus.deployment;

import io.tandem.Connection;
import java.util.Collection;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Reads the name of a connection from annotations: one of Tandem's, or one of the application's own that carries it. */
record NamedBy(DotName annotation, IndexView index) {

    /** The name that the first of the annotations says. */
    Optional<String> of(Collection<AnnotationInstance> annotations) {
        return annotations.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    /** The name that an annotation says. */
    Optional<String> of(AnnotationInstance instance) {
        if (instance.name().equals(annotation)) {
            return Optional.of(value(instance));
        }
        return new Classes(index)
                .find(instance.name())
                .map(alias -> alias.declaredAnnotation(annotation))
                .map(NamedBy::value);
    }

    private static String value(AnnotationInstance instance) {
        AnnotationValue value = instance.value();
        return value == null ? Connection.DEFAULT : value.asString();
    }
}
