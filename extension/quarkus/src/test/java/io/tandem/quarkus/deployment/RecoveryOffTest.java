package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.quarkus.deployment.office.Notes;
import io.tandem.quarkus.deployment.shop.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody would find what a participant has prepared. */
class RecoveryOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Notes.class))
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:off")
            .overrideConfigKey("sql.transaction.log-dir", "target/off-log")
            .overrideConfigKey("quarkus.transaction-manager.enable-recovery", "false")
            .assertException(failure -> assertThat(FilesProblemsTest.text(failure))
                    .contains("TANDEM00225: Participant 'notes' would not be recovered"));

    @Test
    void isNeverReached() {
        throw new AssertionError("The application has started");
    }
}
