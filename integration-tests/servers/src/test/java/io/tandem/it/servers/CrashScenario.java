package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.CellRecorder;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** A server is killed in the middle of commits, in all of its applications at the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrashScenario {

    static final String BY_NAME = "names";
    static final String BY_URL = "urls";

    private final Path wars = TestClasses.workDirectory("wars");
    private final Map<String, Crash> applications = new LinkedHashMap<>();
    private Server server;

    /** The server, not started and without data sources. */
    abstract Server create();

    /** Which applications are deployed: {@link #BY_NAME}, {@link #BY_URL} or both. */
    abstract Set<String> ways();

    /** The application, packed for this server. */
    SuiteWar war(String way, Databases databases) {
        Wars packed = server.wars();
        return way.equals(BY_NAME) ? packed.byName(databases) : packed.byUrl(databases);
    }

    /** How long what is in doubt may stay so, after the server has started. */
    Duration recovery() {
        return Duration.ofSeconds(60);
    }

    Server server() {
        return server;
    }

    @BeforeAll
    void start(TestReporter reporter) {
        ways().forEach(way -> applications.put(way, new Crash()));
        server = create();
        applications.getOrDefault(BY_NAME, new Crash()).behindProxies().byName().forEach(server::xaDataSource);
        server.start();
        applications.forEach((way, crash) -> {
            server.deploy(way, war(way, crash.behindProxies()).write(wars.resolve(way + ".war")));
            reporter.publishEntry(CellRecorder.WITH, server.door(way).with());
        });
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whatIsDecidedIsCommittedAfterAKillBeforeTheFirstCommit() {
        killAt("COMMIT PREPARED", 0, "decided");
        assertThat(applications.values())
                .allSatisfy(crash -> assertThat(crash.prepared()).containsExactly(1L, 1L, 1L));

        restart();

        resolved("decided", List.of(1L, 1L, 1L));
    }

    @Test
    void whatIsDecidedIsCommittedAfterAKillBetweenTheCommits() {
        killAt("COMMIT PREPARED", 1, "between");
        // what has passed may still be under way beside what is held
        Awaitility.await().untilAsserted(() -> assertThat(applications.values())
                .allSatisfy(
                        crash -> assertThat(crash.rows("between")).contains(1L).contains(0L)));

        restart();

        resolved("between", List.of(1L, 1L, 1L));
    }

    @Test
    void whatIsNotDecidedIsRolledBackAfterAKillBetweenThePrepares() {
        killAt("PREPARE TRANSACTION", 1, "undecided");
        Awaitility.await().untilAsserted(() -> assertThat(applications.values())
                .allSatisfy(crash -> assertThat(crash.prepared()).contains(1L).contains(0L)));

        restart();

        resolved("undecided", List.of(0L, 0L, 0L));
    }

    /** How many databases of an application are told a step of a commit while none has answered it. */
    int together(String way, String statement) {
        return applications.get(way).together(statement, () -> server.door(way)
                .sell("together " + statement.toLowerCase(Locale.ROOT)));
    }

    /** @param passed how many of the statements reach their databases */
    private void killAt(String statement, int passed, String item) {
        CountDownLatch held = new CountDownLatch(applications.size());
        applications.forEach((name, crash) -> {
            crash.holdAt(statement, passed, held);
            Crash.sell(server.door(name), item);
        });
        Crash.await(held);
        server.process().kill();
        applications.values().forEach(Crash::letPass);
    }

    /** A server may say that it has started before its applications have. */
    private void restart() {
        server.start();
        applications.keySet().forEach(way -> Awaitility.await(way)
                .atMost(ServerProcess.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(server.door(way).with()).isNotEmpty()));
    }

    private void resolved(String item, List<Long> rows) {
        Awaitility.await().atMost(recovery()).untilAsserted(() -> assertThat(applications)
                .allSatisfy((name, crash) ->
                        assertThat(crash.prepared()).as("prepared in " + name).containsOnly(0L)));
        assertThat(applications)
                .allSatisfy((name, crash) ->
                        assertThat(crash.rows(item)).as("rows of " + name).isEqualTo(rows));
        Awaitility.await().atMost(recovery()).until(() -> server.decisions().isEmpty());
    }
}
