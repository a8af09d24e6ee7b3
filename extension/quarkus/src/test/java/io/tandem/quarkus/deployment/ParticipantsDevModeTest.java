package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusDevModeTest;
import io.tandem.quarkus.deployment.office.Counter;
import io.tandem.quarkus.deployment.shop.Order;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files and mail in an application that is built anew while it runs. */
class ParticipantsDevModeTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Counter.class)
                    .addAsResource(new StringAsset("""
                                    sql.connection.default.url=jdbc:h2:mem:counter
                                    sql.connection.default.schema=create
                                    sql.transaction.log-dir=target/participants-dev-log
                                    sql.files.directory=target/participants-dev-files
                                    sql.mail.host=localhost
                                    sql.mail.port=1
                                    """), "application.properties"));

    @Test
    void handsOverTheDirectoryAndLeavesNoThread() throws IOException {
        assertThat(answer()).isEqualTo("[first] 1 0");

        APPLICATION.modifySourceFile(Counter.class, source -> source.replace("\"first\"", "\"second\""));

        assertThat(answer()).isEqualTo("[first, second] 1 0");
    }

    private static String answer() throws IOException {
        try (InputStream in =
                URI.create("http://localhost:8080/counter").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
