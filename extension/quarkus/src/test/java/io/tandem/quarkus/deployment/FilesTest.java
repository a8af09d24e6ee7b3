package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.files.TransactionalFiles;
import io.tandem.quarkus.deployment.office.Desk;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.Order;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A directory of files commits with two databases. */
class FilesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Movement.class, Desk.class, Desk.Step.class))
            .overrideConfigKey("sql.twophase", "true")
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:office")
            .overrideConfigKey("sql.connection.default.schema", "create")
            .overrideConfigKey("sql.connection.warehouse.url", "jdbc:h2:mem:stock")
            .overrideConfigKey("sql.connection.warehouse.schema", "create")
            .overrideConfigKey("sql.transaction.log-dir", "target/files-log")
            .overrideConfigKey("sql.files.directory", directory());

    @Inject
    Desk desk;

    /** New for each run. */
    private static String directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "files").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commitsWithTheDatabases() {
        long before = desk.rows();

        desk.sell("committed", files -> {});

        assertThat(desk.files().readString("invoices/committed")).isEqualTo("committed");
        assertThat(desk.rows()).isEqualTo(before + 2);
    }

    @Test
    void rollsBackWithTheDatabases() {
        long before = desk.rows();

        assertThatThrownBy(() -> desk.sell("refused", files -> {
                    throw new IllegalStateException("sold out");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sold out");

        assertThat(desk.files().exists("invoices/refused")).isFalse();
        assertThat(desk.rows()).isEqualTo(before);
    }

    @Test
    void showsWhatIsWrittenToItsTransactionAlone() {
        desk.sell("own", files -> {
            assertThat(files.readString("invoices/own")).isEqualTo("own");
            TransactionalFiles others = desk.files();
            assertThat(CompletableFuture.supplyAsync(() -> others.exists("invoices/own"))
                            .join())
                    .isFalse();
        });

        assertThat(desk.files().exists("invoices/own")).isTrue();
    }

    @Test
    void commitsWithoutDatabasesToo() {
        desk.note("note", "1");
        desk.note("note", "2");

        assertThat(desk.files().readString("note")).isEqualTo("2");
    }
}
