package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.quarkus.deployment.office.Clerk;
import io.tandem.quarkus.deployment.office.Postbox;
import io.tandem.quarkus.deployment.shop.Order;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail is sent when its transaction has committed, by a thread that ends with the application. */
class MailTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Clerk.class, Postbox.class))
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:mail")
            .overrideConfigKey("sql.connection.default.schema", "create")
            .overrideConfigKey("sql.transaction.log-dir", "target/mail-log")
            .overrideConfigKey("sql.mail.host", "localhost")
            .overrideConfigKey("sql.mail.port", freePort())
            .overrideConfigKey("sql.mail.from", "shop@example.com")
            .overrideConfigKey("sql.mail.poll", "100ms")
            .setAfterUndeployListener(() -> assertThat(senders()).isZero());

    @Inject
    Clerk clerk;

    @Inject
    Postbox postbox;

    @Test
    void isSentAfterTheCommitAndNotAfterARollback() {
        assertThat(senders()).isEqualTo(1);
        assertThatThrownBy(() -> clerk.take("refused", () -> {
                    throw new IllegalStateException("sold out");
                }))
                .hasMessage("sold out");

        clerk.take("taken", () -> assertThat(postbox.subjects()).isEmpty());

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> clerk.waiting() == 0);
        assertThat(postbox.subjects()).containsExactly("taken");
    }

    static long senders() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tandem-mail"))
                .count();
    }

    /** Below the ports that the system gives to clients: one of theirs may have it before the postbox has opened. */
    private static String freePort() {
        while (true) {
            try (ServerSocket socket =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 30_000))) {
                return String.valueOf(socket.getLocalPort());
            } catch (BindException taken) {
                // The next number, then.
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
