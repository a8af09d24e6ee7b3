package io.tandem.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ChildJvm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The proof that the proof can fail: without two-phase commit, the same crash tears the sale apart. */
class TornCommitIT {

    @Test
    void aCrashBetweenTwoLocalCommitsIsTornAndStaysTorn() {
        CrashedShop shop = new CrashedShop().onePhase();

        try (ChildJvm dead = shop.haltedAt(HaltPoint.AFTER_FIRST_COMMIT)) {
            assertThat(dead.exitCode()).as(dead::output).isEqualTo(Halt.EXIT_CODE);
        }
        assertThat(rows(shop)).containsExactly("1");

        try (ChildJvm restarted = shop.restarted()) {
            assertThat(restarted.stop()).as(restarted::output).isZero();
        }
        assertThat(rows(shop)).containsExactlyInAnyOrder("1", "2", "2");
    }

    /** The rows of both databases: a whole sale has two. */
    private static List<String> rows(CrashedShop shop) {
        return Stream.concat(shop.sales().stream(), shop.movements().stream()).toList();
    }
}
