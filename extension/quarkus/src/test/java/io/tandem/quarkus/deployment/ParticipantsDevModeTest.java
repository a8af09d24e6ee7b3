package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusDevModeTest;
import io.tandem.quarkus.deployment.office.Counter;
import io.tandem.quarkus.deployment.shop.Order;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
                                    sql.files.directory=%s
                                    sql.mail.host=localhost
                                    sql.mail.port=1
                                    """.formatted(directory())), "application.properties"));

    @Test
    void handsOverTheDirectoryAndLeavesNoThread() throws IOException {
        assertThat(answer()).isEqualTo("[visits/first] 1 0");

        APPLICATION.modifySourceFile(Counter.class, source -> source.replace("\"first\"", "\"second\""));

        assertThat(answer()).isEqualTo("[visits/first, visits/second] 1 0");
    }

    /** New for each run. */
    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "participants-dev-files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer() throws IOException {
        try (InputStream in =
                URI.create("http://localhost:8080/counter").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
