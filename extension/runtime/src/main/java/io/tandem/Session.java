package io.tandem;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.io.Serial;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Injects what Tandem hands out for a connection.
 *
 * <pre>{@code
 * @Inject @Session                EntityManager shop;        // the connection named "default"
 * @Inject @Session("warehouse")   EntityManager warehouse;
 * }</pre>
 *
 * <p>Injectable with it: {@code EntityManager} and Hibernate's {@code Session}, {@code StatelessSession}, {@code
 * EntityManagerFactory} and {@code SessionFactory}, {@code DataSource} (JDBC in the same transaction, on the same
 * physical connection), {@code Metamodel} and {@link ConnectionInfo}. All of them are thread-safe and serializable: in a
 * transaction each call goes to the one session that the connection has in that transaction. Outside a transaction reads
 * work and writes throw {@code TransactionRequiredException} (Jakarta Persistence 3.1, 3.1.1).
 *
 * <p>A qualifier of the application's own that carries this annotation injects the same:
 *
 * <pre>{@code
 * @Qualifier @Session("warehouse") @Retention(RUNTIME) public @interface Warehouse {}
 *
 * @Inject @Warehouse EntityManager warehouse;
 * }</pre>
 *
 * @see Sessions
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD, FIELD, PARAMETER, ANNOTATION_TYPE})
public @interface Session {

    /** The name of the connection. */
    String value() default Connection.DEFAULT;

    /** An instance of the annotation, for programmatic look-up; immutable. */
    final class Literal extends AnnotationLiteral<Session> implements Session {

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
