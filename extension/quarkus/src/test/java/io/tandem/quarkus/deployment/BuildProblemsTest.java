package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.quarkus.deployment.shop.Clerk;
import io.tandem.quarkus.deployment.shop.Invoice;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is wrong is said while the application is built, all of it. */
class BuildProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Movement.class, Invoice.class, Clerk.class))
            .overrideConfigKey("sql.twophase", "true")
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:shop")
            .overrideConfigKey("sql.connection.default.shema", "create")
            .overrideConfigKey("sql.connection.default.pool.max-sise", "5")
            .overrideConfigKey("sql.connection.warehouse.url", "jdbc:h2:mem:warehouse")
            .overrideConfigKey("quarkus.datasource.warehouse.jdbc.transactions", "enabled")
            .assertException(BuildProblemsTest::saysEverything);

    private static void saysEverything(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            said.append(each.getMessage()).append('\n');
        }
        assertThat(said)
                .as("an unknown name, with its place and the nearest known one")
                .contains("TANDEM00101", Clerk.class.getName() + ".misspelt", "Did you mean 'warehouse'?")
                .as("a relation across two databases")
                .contains("TANDEM00201", Invoice.class.getName() + ".order")
                .as("the wrong annotation")
                .contains(Clerk.class.getName() + ".mistaken")
                .as("an unknown key")
                .contains("sql.connection.default.shema", "sql.connection.default.schema")
                .as("an unknown key of a pool")
                .contains("TANDEM00220", "max-sise")
                .as("a data source that is not XA")
                .contains("TANDEM00222", "transactions' is 'enabled'");
    }

    @Test
    void isNeverReached() {
        throw new AssertionError("The application was built");
    }
}
