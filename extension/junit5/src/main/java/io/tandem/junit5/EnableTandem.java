package io.tandem.junit5;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Puts Tandem and {@code @Transactional} into the container of a weld-junit test, also where that container searches no
 * class path.
 *
 * <pre>{@code
 * @EnableTandem
 * @EnableWeld
 * class ShopTest {
 *
 *     @Test
 *     void sells(Shop shop) { … }
 * }
 * }</pre>
 *
 * <p>Combines with {@code @EnableAutoWeld}, and with {@code @EnableWeld} where weld-junit makes the container: one that a
 * test makes itself, as a {@code WeldInitiator} field, has to be given the extensions there. Tests without the annotation are
 * left alone. The connections are
 * configured as in the application, in {@code META-INF/microprofile-config.properties} of the test class path.
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target(TYPE)
public @interface EnableTandem {}
