package io.tandem.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.ChildJvm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A JVM is halted between prepare and commit, and started again: within 15 seconds of the start the sale is there as a
 * whole or not at all, nothing is in doubt, nothing is left in the log, and the shop sells on.
 */
class CrashIT {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = ".*INHERITED.*")
    void aRestartFinishesWhatWasDecidedAndUndoesWhatWasNot(HaltPoint point) {
        finishes(new CrashedShop().twophase(), point);
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_BOTH_PREPARES", "AFTER_FIRST_COMMIT"})
    void aRestartFinishesOnSuppliedDataSourcesToo(HaltPoint point) {
        finishes(new CrashedShop().supplied(), point);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = ".*INHERITED.*")
    void aRestartFinishesWhatAJournalHolds(HaltPoint point) {
        CrashedShop shop = new CrashedShop().log("journal");
        dies(shop, point);
        revives(shop, point, BOUND);
    }

    /** The dead program's node is taken over when its lease has ended. */
    @ParameterizedTest
    @EnumSource(names = {"AFTER_BOTH_PREPARES", "AFTER_FIRST_COMMIT"})
    void aRestartFinishesWhatATableHolds(HaltPoint point) {
        CrashedShop shop = new CrashedShop().log("jdbc:warehouse");
        dies(shop, point);
        revives(shop, point, Duration.ofSeconds(60));
    }

    @Test
    void aRestartFinishesWhatWasDecidedAlsoIfNarayanaWasUsedBefore() {
        finishes(new CrashedShop().twophase().early(), HaltPoint.AFTER_FIRST_COMMIT);
    }

    private static void finishes(CrashedShop shop, HaltPoint point) {
        dies(shop, point);
        assertThat(shop.decisions()).as("decisions in the log").hasSize(point.decided() ? 1 : 0);
        revives(shop, point, BOUND);
    }

    private static void dies(CrashedShop shop, HaltPoint point) {
        try (ChildJvm dead = shop.haltedAt(point)) {
            assertThat(dead.exitCode()).as(dead::output).isEqualTo(Halt.EXIT_CODE);
        }
        assertThat(shop.inDoubt()).as("in doubt while the JVM is down").isPositive();
    }

    private static void revives(CrashedShop shop, HaltPoint point, Duration bound) {
        List<String> sales = point.decided() ? List.of("1", "2") : List.of("2");
        try (ChildJvm restarted = shop.restarted()) {
            await().atMost(Duration.between(Instant.now(), restarted.started().plus(bound)))
                    .pollInterval(Duration.ofMillis(100))
                    .failFast(() -> assertThat(restarted.running())
                            .as(restarted::output)
                            .isTrue())
                    .untilAsserted(() -> {
                        assertThat(shop.sales()).isEqualTo(sales);
                        assertThat(shop.movements()).isEqualTo(sales);
                        assertThat(shop.inDoubt()).isZero();
                        assertThat(shop.decisions()).isEmpty();
                    });
            assertThat(restarted.stop()).as(restarted::output).isZero();
        }
        assertThat(shop.sales()).isEqualTo(sales);
        assertThat(shop.movements()).isEqualTo(sales);
    }
}
