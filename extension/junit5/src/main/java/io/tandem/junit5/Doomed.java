package io.tandem.junit5;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Makes it an error of a test, or of all tests of a class, when the code under test commits.
 *
 * <pre>{@code
 * @Test
 * @Doomed
 * void leavesTheEndToItsCaller(Shop shop) { … }
 * }</pre>
 *
 * <p>The commit is refused with a rollback, and the test fails with the place of it, whatever the code makes of the refusal.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Doomed {}
