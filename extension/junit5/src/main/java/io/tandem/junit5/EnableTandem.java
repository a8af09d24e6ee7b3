package io.tandem.junit5;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.tandem.junit5.internal.container.FixtureExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class on Tandem with databases in memory, one for every connection of the application, each test in a
 * transaction that is rolled back.
 *
 * <pre>{@code
 * @EnableTandem
 * class ShopTest {
 *
 *     @Inject
 *     Shop shop;
 *
 *     @Test
 *     void sells(@Session("warehouse") EntityManager warehouse) {
 *         shop.sell("chair");
 *         assertThat(warehouse.createQuery("from StockMovement", StockMovement.class).getResultList()).hasSize(1);
 *     }
 * }
 * }</pre>
 *
 * <p>By itself it starts a container with the beans of the class path, which serves all classes with the same settings. Where a
 * class has {@code @EnableWeld} or {@code @EnableAutoWeld} too, the container is weld-junit's. The addresses, users and
 * schemas that the application configures are never used: {@code sql.test.url} and {@code sql.test.N.url},
 * {@link SqlSession} and {@link TandemFixture} name other databases.
 *
 * @see Commit
 * @see Doomed
 * @see NoTransaction
 */
@Documented
@Inherited
@Retention(RUNTIME)
@Target(TYPE)
@ExtendWith(FixtureExtension.class)
public @interface EnableTandem {

    /** Classes to add as beans, for a test's own that no bean archive holds. */
    Class<?>[] beans() default {};

    /** Alternatives to select, which are added as beans as well. */
    Class<?>[] alternatives() default {};
}
