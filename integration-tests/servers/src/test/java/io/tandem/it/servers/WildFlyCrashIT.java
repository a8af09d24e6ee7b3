package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** WildFly is killed in the middle of commits: by data sources of the server and by address at the same time. */
class WildFlyCrashIT {

    private static final List<String> ALL = List.of("default", "warehouse", "ledger");
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Crash NAMES = new Crash();
    private static final Crash URLS = new Crash();
    private static final WildFly SERVER = new WildFly();

    @BeforeAll
    static void start() {
        NAMES.behindProxies().byName().forEach(SERVER::xaDataSource);
        SERVER.start();
        SERVER.deploy("names", WildFlyWars.byName(NAMES.behindProxies()).write(WARS.resolve("names.war")));
        SERVER.deploy(
                "urls",
                WildFlyWars.byUrl(URLS.behindProxies())
                        .with("sql.transaction.log-dir", "nowhere")
                        .with("sql.recovery.period", "1s")
                        .write(WARS.resolve("urls.war")));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whatIsDecidedIsCommittedAfterAKillBeforeTheFirstCommit() {
        killAt("COMMIT PREPARED", ALL, "decided");
        assertThat(NAMES.prepared()).containsExactly(1L, 1L, 1L);
        assertThat(URLS.prepared()).containsExactly(1L, 1L, 1L);

        SERVER.start();

        resolved("decided", List.of(1L, 1L, 1L));
    }

    @Test
    void whatIsDecidedIsCommittedAfterAKillBetweenTheCommits() {
        killAt("COMMIT PREPARED", List.of("ledger"), "between");
        assertThat(NAMES.rows("between")).contains(1L).contains(0L);
        assertThat(URLS.rows("between")).contains(1L).contains(0L);

        SERVER.start();

        resolved("between", List.of(1L, 1L, 1L));
    }

    @Test
    void whatIsNotDecidedIsRolledBackAfterAKillBetweenThePrepares() {
        killAt("PREPARE TRANSACTION", List.of("ledger"), "undecided");
        assertThat(NAMES.prepared()).contains(1L).contains(0L);
        assertThat(URLS.prepared()).contains(1L).contains(0L);

        SERVER.start();

        resolved("undecided", List.of(0L, 0L, 0L));
    }

    @Test
    void dangerousAndIdleSettingsAreReported() {
        assertThat(SERVER.process().output())
                .contains("TANDEM00020: The transaction service is that of WildFly, so that [sql.transaction.log-dir,"
                        + " sql.recovery.period] say nothing here.")
                .contains("TANDEM00021: The node name of WildFly is '1'");
    }

    private static void killAt(String statement, List<String> connections, String item) {
        CountDownLatch held = new CountDownLatch(2);
        NAMES.holdAt(statement, connections, held);
        URLS.holdAt(statement, connections, held);
        Crash.sell(SERVER.door("names"), item);
        Crash.sell(SERVER.door("urls"), item);
        Crash.await(held);
        SERVER.process().kill();
        NAMES.letPass();
        URLS.letPass();
    }

    private static void resolved(String item, List<Long> rows) {
        Awaitility.await().atMost(RECOVERY).untilAsserted(() -> {
            assertThat(NAMES.prepared()).containsOnly(0L);
            assertThat(URLS.prepared()).containsOnly(0L);
            assertThat(SERVER.decisions()).isEmpty();
        });
        assertThat(NAMES.rows(item)).isEqualTo(rows);
        assertThat(URLS.rows(item)).isEqualTo(rows);
    }
}
