package io.tandem.internal.plan;

import io.tandem.Connection;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** Reads {@link Connection} from an element, directly or through an annotation of the application's own. */
public final class OwnConnection {

    private OwnConnection() {}

    /** The name that the element itself is annotated with; nothing is inherited. */
    public static Optional<String> of(AnnotatedElement element) {
        Connection direct = element.getDeclaredAnnotation(Connection.class);
        if (direct != null) {
            return Optional.of(direct.value());
        }
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Connection meta = annotation.annotationType().getAnnotation(Connection.class);
            if (meta != null) {
                return Optional.of(meta.value());
            }
        }
        return Optional.empty();
    }
}
