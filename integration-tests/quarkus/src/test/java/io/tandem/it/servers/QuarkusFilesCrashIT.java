package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The packaged application, killed in the middle of commits of three databases on two servers and a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarkusFilesCrashIT {

    private static final String NAME = "receipts";
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final List<Long> SOLD = List.of(1L, 1L, 1L);
    private static final List<Long> NOT_SOLD = List.of(0L, 0L, 0L);

    private final Path work = TestClasses.workDirectory("quarkus-files");
    private final Path directory = work.resolve("files");
    private final Crash crash = new Crash();
    private final QuarkusServer server = new QuarkusServer();

    @BeforeAll
    void start() {
        SuiteWar configuration =
                new QuarkusWars().byUrl(crash.behindProxies()).with("sql.files.directory", directory.toString());
        server.start();
        server.deploy(NAME, configuration.write(work.resolve("receipts.war")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aFileThatIsDecidedAppearsAfterAKillBeforeTheFirstCommit() throws IOException {
        killAt("COMMIT PREPARED", 0, "last=decided");
        assertThat(crash.prepared()).isEqualTo(SOLD);
        assertThat(directory.resolve("decided")).doesNotExist();
        assertThat(journals()).isEqualTo(1);

        server.start();

        resolved("decided", SOLD);
        assertThat(directory.resolve("decided")).hasContent("decided");
    }

    @Test
    void databasesFollowAFileThatWasInPlaceBeforeTheKill() throws IOException {
        killAt("COMMIT PREPARED", 0, "first=followed");
        assertThat(crash.prepared()).isEqualTo(SOLD);
        assertThat(directory.resolve("followed")).hasContent("followed");

        server.start();

        resolved("followed", SOLD);
    }

    @Test
    void aFileThatIsNotDecidedIsTakenBackAfterAKillBetweenThePrepares() throws IOException {
        killAt("PREPARE TRANSACTION", 1, "first=undecided");
        assertThat(crash.prepared()).contains(1L).contains(0L);
        assertThat(journals()).isEqualTo(1);

        server.start();

        resolved("undecided", NOT_SOLD);
        assertThat(directory.resolve("undecided")).doesNotExist();
    }

    private void killAt(String statement, int passed, String sale) {
        CountDownLatch held = new CountDownLatch(1);
        crash.holdAt(statement, passed, held);
        Thread thread = new Thread(() -> sellUnheard(sale), "sale");
        thread.setDaemon(true);
        thread.start();
        Crash.await(held);
        server.process().kill();
        crash.letPass();
    }

    private void sellUnheard(String sale) {
        try (InputStream answer = URI.create(server.door(NAME).url() + "/receipts?" + sale)
                .toURL()
                .openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            // the application is killed before it answers
        }
    }

    private void resolved(String item, List<Long> rows) {
        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            assertThat(crash.prepared()).containsOnly(0L);
            assertThat(journals()).isZero();
            assertThat(server.decisions()).isEmpty();
        });
        assertThat(crash.rows(item)).isEqualTo(rows);
    }

    /** How many transactions of the directory are prepared. */
    private long journals() {
        try (Stream<Path> files = Files.list(directory.resolve(".tandem/prepared"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
