package io.tandem.it.crash.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.crash.Life;
import io.tandem.it.crash.Servers;
import io.tandem.it.crash.Summary;
import io.tandem.it.crash.points.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long the next start takes, where the last life has left a hundred transactions decided and committed nowhere. */
class RecoveryTimeIT {

    private static final int TRANSACTIONS = 100;
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** What recovery may add to a start. */
    private static final Duration GOAL = Duration.ofSeconds(2);

    private final Servers servers = new Servers();

    @AfterEach
    void close() {
        servers.close();
    }

    @Test
    void aHundredTransactionsInDoubtAreCommittedByTheStart() {
        Instant began = Instant.now();
        Configuration configuration = new Configuration(LogType.JOURNAL, 3, LastResource.NONE, true);
        MortalShop shop = new MortalShop(servers, configuration);
        Duration idle;
        try (Life life = shop.start()) {
            idle = opened(life);
            life.tell("crowd " + TRANSACTIONS);
            assertThat(life.end()).as(life::output).isEqualTo(Instants.EXIT_CODE);
        }
        assertThat(shop.inDoubt()).isEqualTo((long) TRANSACTIONS * shop.databases());
        assertThat(shop.sales()).isZero();

        try (Life life = shop.start()) {
            Awaitility.await()
                    .atMost(BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> shop.inDoubt() == 0);
            Duration resolved = Duration.between(life.started(), Instant.now());
            Duration open = opened(life);

            Summary.line(
                    "recovery time",
                    began,
                    String.format(
                            Locale.ROOT,
                            "%d transactions in %d databases, lost %d, unresolved %d: resolved %.1f s after the start of the JVM, open after %.1f s;"
                                    + " with none in doubt, open after %.1f s",
                            TRANSACTIONS,
                            shop.databases(),
                            (long) TRANSACTIONS * shop.databases() - shop.sales(),
                            shop.inDoubt(),
                            seconds(resolved),
                            seconds(open),
                            seconds(idle)));
            assertThat(shop.sales()).isEqualTo((long) TRANSACTIONS * shop.databases());
            assertThat(life.ask("log 1", "log 1 has ([0-9]+)").group(1)).isEqualTo("0");
            assertThat(open.minus(idle)).isLessThan(GOAL);
            assertThat(life.stop()).as(life::output).isZero();
        }
    }

    /** From the start of the JVM until the shop was open. */
    private static Duration opened(Life life) {
        return Duration.ofMillis(Long.parseLong(life.await("open ([0-9]+)").group(1)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
