package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server is killed in the middle of commits of three databases and a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilesCrashScenario {

    private static final String APPLICATION = "receipts";
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Path directory = TestClasses.workDirectory("receipts");
    private final Path files = directory.resolve("files");
    private final Crash crash = new Crash();
    private Server server;

    /** The server, not started and without data sources. */
    abstract Server create();

    @BeforeAll
    void start() {
        server = create();
        Databases databases = crash.behindProxies();
        databases.byName().forEach(server::xaDataSource);
        server.start();
        server.deploy(
                APPLICATION, server.wars().byName(databases).receipts(files).write(directory.resolve("receipts.war")));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aFileIsThereWhereTheTransactionWasDecidedBeforeAKill() {
        killAt("COMMIT PREPARED", 0, Door::sellAndWrite, "decided");
        assertThat(crash.prepared()).containsExactly(1L, 1L, 1L);
        assertThat(preparedFiles()).hasSize(1);
        assertThat(receipt("decided")).doesNotExist();

        restart();

        resolved("decided", List.of(1L, 1L, 1L));
        assertThat(receipt("decided")).hasContent("sold: decided");
    }

    @Test
    void noFileIsThereWhereTheTransactionWasNotDecidedBeforeAKill() {
        killAt("PREPARE TRANSACTION", 1, Door::writeAndSell, "undecided");
        Awaitility.await()
                .untilAsserted(() -> assertThat(crash.prepared()).contains(1L).contains(0L));
        assertThat(preparedFiles()).hasSize(1);

        restart();

        resolved("undecided", List.of(0L, 0L, 0L));
        assertThat(receipt("undecided")).doesNotExist();
    }

    private void killAt(String statement, int passed, BiConsumer<Door, String> sale, String item) {
        CountDownLatch held = new CountDownLatch(1);
        crash.holdAt(statement, passed, held);
        Crash.unheard(() -> sale.accept(server.door(APPLICATION), item));
        Crash.await(held);
        server.process().kill();
        crash.letPass();
    }

    /** A server may say that it has started before its applications have. */
    private void restart() {
        server.start();
        Awaitility.await().atMost(ServerProcess.PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        server.door(APPLICATION).with())
                .isNotEmpty());
    }

    private void resolved(String item, List<Long> rows) {
        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            assertThat(crash.prepared()).containsOnly(0L);
            assertThat(preparedFiles()).isEmpty();
        });
        assertThat(crash.rows(item)).isEqualTo(rows);
        Awaitility.await().atMost(RECOVERY).until(() -> server.decisions().isEmpty());
    }

    private Path receipt(String item) {
        return files.resolve("receipts").resolve(item);
    }

    /** The journals of prepared transactions. */
    private List<Path> preparedFiles() {
        try (Stream<Path> journals = Files.list(files.resolve(".tandem/prepared"))) {
            return journals.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
