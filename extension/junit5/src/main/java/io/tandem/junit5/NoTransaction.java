package io.tandem.junit5;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Runs a test, or all tests of a class, outside of a transaction, as a servlet or a scheduler would.
 *
 * <pre>{@code
 * @Test
 * @NoTransaction
 * void sellsInATransactionOfItsOwn(Shop shop) { … }
 * }</pre>
 *
 * <p>What the code under test commits is seen by the rest of the test, and kept from the databases all the same, unless there is {@link Commit} too.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface NoTransaction {}
