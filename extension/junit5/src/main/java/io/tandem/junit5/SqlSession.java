package io.tandem.junit5;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.Connection;
import io.tandem.junit5.internal.container.FixtureExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the database of one connection for the tests of a class, and means {@link EnableTandem}.
 *
 * <pre>{@code
 * @SqlSession(name = "warehouse", url = "jdbc:postgresql://localhost/warehouse_test", echo = true)
 * class WarehouseTest { … }
 * }</pre>
 *
 * <p>Its tables are dropped and created anew at the start of a run. A name that no entity and no key of the application
 * knows fails the class.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target(TYPE)
@Repeatable(SqlSession.List.class)
@ExtendWith(FixtureExtension.class)
public @interface SqlSession {

    /** The connection. */
    String name() default Connection.DEFAULT;

    /** The JDBC address; without one, what {@code sql.test.N.url} says, or a database in memory. */
    String url() default "";

    /** The user. */
    String username() default "";

    /** The user's password. */
    String password() default "";

    /** Whether every statement is printed. */
    boolean echo() default false;

    /** More than one of them. */
    @Documented
    @Inherited
    @Retention(RUNTIME)
    @Target(TYPE)
    @ExtendWith(FixtureExtension.class)
    @interface List {

        /** One for each connection. */
        SqlSession[] value();
    }
}
