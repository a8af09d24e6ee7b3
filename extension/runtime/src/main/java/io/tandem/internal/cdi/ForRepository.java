package io.tandem.internal.cdi;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.io.Serial;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Takes the place of {@code @PersistenceUnit} in a generated repository. It can't be {@link io.tandem.Session} yet: which
 * connection it is may follow from configuration, which is read after the container has looked at its types.
 */
@Qualifier
@Retention(RUNTIME)
@Target(FIELD)
@interface ForRepository {

    /** The class that was generated. */
    String value();

    /** An instance of the annotation. */
    final class Literal extends AnnotationLiteral<ForRepository> implements ForRepository {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String value;

        Literal(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }
}
