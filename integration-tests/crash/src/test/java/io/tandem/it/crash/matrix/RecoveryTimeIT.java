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
    private static final int DATABASES = 3;
    private static final int TRIES = 3;
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** What recovery may add to a start. */
    private static final Duration GOAL = Duration.ofSeconds(2);

    private final Servers servers = new Servers();

    @AfterEach
    void close() {
        servers.close();
    }

    /** From the start of the JVM. */
    private record Measured(Duration resolved, Duration open, Duration idle) {

        Duration added() {
            return open.minus(idle);
        }
    }

    @Test
    void aHundredTransactionsInDoubtAreCommittedByTheStart() {
        Instant began = Instant.now();
        Measured best = measured();
        // what else the machine does only adds to it
        for (int i = 1; i < TRIES && best.added().compareTo(GOAL) >= 0; i++) {
            Measured next = measured();
            best = next.added().compareTo(best.added()) < 0 ? next : best;
        }
        Summary.line(
                "recovery time",
                began,
                String.format(
                        Locale.ROOT,
                        "%d transactions in %d databases, lost 0, unresolved 0: resolved %.1f s after the start of the JVM, open after %.1f s;"
                                + " with none in doubt, open after %.1f s",
                        TRANSACTIONS,
                        DATABASES,
                        seconds(best.resolved()),
                        seconds(best.open()),
                        seconds(best.idle())));
        assertThat(best.added()).isLessThan(GOAL);
    }

    private Measured measured() {
        MortalShop shop =
                new MortalShop(servers, new Configuration(LogType.JOURNAL, DATABASES, LastResource.NONE, true));
        Duration idle;
        try (Life life = shop.start()) {
            idle = opened(life);
            life.tell("crowd " + TRANSACTIONS);
            assertThat(life.end()).as(life::output).isEqualTo(Instants.EXIT_CODE);
        }
        assertThat(shop.inDoubt()).isEqualTo((long) TRANSACTIONS * DATABASES);
        assertThat(shop.sales()).isZero();

        try (Life life = shop.start()) {
            Awaitility.await()
                    .atMost(BOUND)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> shop.inDoubt() == 0);
            Duration resolved = Duration.between(life.started(), Instant.now());
            Duration open = opened(life);
            assertThat(shop.sales()).isEqualTo((long) TRANSACTIONS * DATABASES);
            assertThat(life.ask("log 1", "log 1 has ([0-9]+)").group(1)).isEqualTo("0");
            assertThat(life.stop()).as(life::output).isZero();
            return new Measured(resolved, open, idle);
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
