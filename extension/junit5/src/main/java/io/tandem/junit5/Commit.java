package io.tandem.junit5;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Lets a test, or all tests of a class, really commit: its transaction at its end, and those of the code under test; afterwards the rows of all tables are removed, and sequences begin anew.
 *
 * <pre>{@code
 * @Test
 * @Commit
 * void isStillThereInANewTransaction(Shop shop) { … }
 * }</pre>
 *
 * <p>Two-phase commit is on, so that the test's own transaction may write any number of connections.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Commit {}
