package io.tandem.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.ChildJvm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JVM is halted around the decision that a database without two-phase commit keeps. */
class DecidingCrashIT {

    private static final Duration BOUND = Duration.ofSeconds(15);

    private final CrashedShop shop = new CrashedShop().deciding();

    @ParameterizedTest
    @CsvSource({"AFTER_FIRST_PREPARE,false,1", "BEFORE_FIRST_COMMIT,true,1", "AFTER_FIRST_COMMIT,true,0"})
    void aRestartDoesWhatTheDatabaseSays(HaltPoint point, boolean decided, long inDoubt) {
        try (ChildJvm dead = shop.haltedAt(point)) {
            assertThat(dead.exitCode()).as(dead::output).isEqualTo(Halt.EXIT_CODE);
        }
        assertThat(shop.inDoubt()).as("in doubt while the JVM is down").isEqualTo(inDoubt);
        assertThat(shop.decisions()).as("decisions in the log").isEmpty();
        assertThat(shop.sales()).isEqualTo(decided ? List.of("1") : List.of());

        List<String> sales = decided ? List.of("1", "2") : List.of("2");
        try (ChildJvm restarted = shop.restarted()) {
            await().atMost(BOUND).untilAsserted(() -> {
                assertThat(restarted.running()).as(restarted::output).isTrue();
                assertThat(shop.movements()).isEqualTo(sales);
                assertThat(shop.sales()).isEqualTo(sales);
                assertThat(shop.inDoubt()).isZero();
            });
            assertThat(restarted.stop()).as(restarted::output).isZero();
        }
        assertThat(shop.decisions()).isEmpty();
    }

    @Test
    void branchesWaitForADatabaseThatIsNotAskedAnyMore() {
        try (ChildJvm dead = shop.haltedAt(HaltPoint.BEFORE_FIRST_COMMIT)) {
            assertThat(dead.exitCode()).as(dead::output).isEqualTo(Halt.EXIT_CODE);
        }
        shop.decidingNoMore();
        try (ChildJvm restarted = shop.restarted()) {
            await().atMost(BOUND).until(restarted::output, output -> output.contains("sold"));
            assertThat(restarted.output())
                    .contains(
                            "TANDEM00472: Connection 'default' decided on transactions",
                            "sql.connection.default.twophase");
            assertThat(shop.inDoubt()).isEqualTo(1);
            assertThat(restarted.stop()).as(restarted::output).isZero();
        }

        shop.deciding();
        try (ChildJvm restarted = shop.restarted("3")) {
            await().atMost(BOUND)
                    .untilAsserted(() -> assertThat(shop.movements()).containsExactly("1", "2", "3"));
            assertThat(restarted.stop()).as(restarted::output).isZero();
        }
        assertThat(shop.sales()).containsExactly("1", "2", "3");
        assertThat(shop.inDoubt()).isZero();
    }
}
