package io.tandem;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PACKAGE;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.io.Serial;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Says which connection an entity belongs to.
 *
 * <pre>{@code
 * @Entity @Connection("warehouse")
 * public class StockMovement { @Id Long id; … }
 * }</pre>
 *
 * <p>On an entity, a mapped superclass or a package; the nearest wins: the class, then its superclasses, then its own
 * package. An entity without any belongs to {@link #DEFAULT}. An annotation of the application's own that carries this
 * one means the same.
 *
 * <p>It is also the qualifier under which an application <em>supplies</em> something for a connection:
 *
 * <pre>{@code
 * @Produces @Connection("warehouse") XADataSource warehouse() { … }
 * }</pre>
 *
 * <p>What Tandem hands out for a connection is injected with {@link Session}, never with this annotation. Being a
 * {@link Qualifier} and a {@link Stereotype} at once makes a container deliver the entities to Tandem in archives with
 * annotated discovery (Jakarta CDI 4.0, 2.5.1 and 2.8); entities are never beans.
 *
 * @see Session
 */
@Qualifier
@Stereotype
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD, FIELD, PARAMETER, PACKAGE, ANNOTATION_TYPE})
public @interface Connection {

    /** The name of the connection that an entity without any annotation belongs to. */
    String DEFAULT = "default";

    /** The name of the connection. */
    String value() default DEFAULT;

    /** An instance of the annotation, for programmatic look-up; immutable. */
    final class Literal extends AnnotationLiteral<Connection> implements Connection {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /** The annotation for the named connection. */
        public static Literal of(String name) {
            return new Literal(name);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
