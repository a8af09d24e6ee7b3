package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.quarkus.deployment.office.Clerk;
import io.tandem.quarkus.deployment.shop.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail is injected, and nobody says which server sends it. */
class MailProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Clerk.class))
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:mail")
            .assertException(failure -> assertThat(FilesProblemsTest.text(failure))
                    .contains("TANDEM00640: TransactionalMailer is injected"));

    @Test
    void isNeverReached() {
        throw new AssertionError("The application was built");
    }
}
