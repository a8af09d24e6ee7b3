package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.quarkus.deployment.office.Desk;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files are injected, and nobody says where they are; a key of theirs is misspelt. */
class FilesProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Movement.class, Desk.class, Desk.Step.class))
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:office")
            .overrideConfigKey("sql.connection.warehouse.url", "jdbc:h2:mem:stock")
            .overrideConfigKey("sql.files.directry", "target/nowhere")
            .assertException(failure -> assertThat(text(failure))
                    .contains("TANDEM00600: TransactionalFiles is injected")
                    .contains("sql.files.directry", "'sql.files.directory'"));

    static String text(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            said.append(each.getMessage()).append('\n');
        }
        return said.toString();
    }

    @Test
    void isNeverReached() {
        throw new AssertionError("The application was built");
    }
}
