package io.tandem.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.ChildJvm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes share a log in a table, and one of them dies: the other one finishes its work, and not before. */
@Tag("leases")
class PeerTakeOverIT {

    /** The lease of the dead one, the period of the living one, and some room. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final CrashedShop shop = new CrashedShop().log("jdbc:warehouse");

    @ParameterizedTest
    @EnumSource(names = {"AFTER_BOTH_PREPARES", "BEFORE_FIRST_COMMIT", "AFTER_FIRST_COMMIT"})
    void theOneThatRunsFinishesTheWorkOfTheOneThatDied(HaltPoint point) {
        try (ChildJvm peer = shop.restarted()) {
            await().atMost(BOUND).until(() -> peer.output().contains("sold"));
            try (ChildJvm dead = shop.haltedAt(point)) {
                assertThat(dead.exitCode()).as(dead::output).isEqualTo(Halt.EXIT_CODE);
            }
            assertThat(shop.inDoubt()).isPositive();
            assertThat(shop.logged()).isEqualTo(point.decided() ? 1 : 0);

            await().atMost(BOUND).until(() -> shop.inDoubt() == 0 && shop.logged() == 0);

            List<String> sales = point.decided() ? List.of("1", "2") : List.of("2");
            assertThat(shop.sales()).isEqualTo(sales);
            assertThat(shop.movements()).isEqualTo(sales);
            await().atMost(BOUND).until(() -> peer.output().contains("TANDEM00475"));
            assertThat(peer.stop()).as(peer::output).isZero();
        }
    }

    /** What it has left of the dead one's work is finished by the next, as its own is. */
    @ParameterizedTest
    @EnumSource(names = {"BEFORE_FIRST_INHERITED_COMMIT", "AFTER_FIRST_INHERITED_COMMIT"})
    void theOneThatDiesFinishingIsFinishedItself(HaltPoint point) {
        try (ChildJvm heir = shop.haltedLaterAt(point)) {
            await().atMost(BOUND).until(() -> heir.output().contains("sold"));
            try (ChildJvm dead = shop.haltedAt(HaltPoint.BEFORE_FIRST_COMMIT)) {
                assertThat(dead.exitCode()).as(dead::output).isEqualTo(Halt.EXIT_CODE);
            }
            await().atMost(BOUND).until(() -> heir.output().contains("halted " + point));
            assertThat(heir.exitCode()).as(heir::output).isEqualTo(Halt.EXIT_CODE);
        }
        assertThat(shop.inDoubt()).isEqualTo(point == HaltPoint.BEFORE_FIRST_INHERITED_COMMIT ? 2 : 1);
        assertThat(shop.logged()).isOne();

        try (ChildJvm next = shop.restarted("3")) {
            await().atMost(BOUND).until(() -> next.output().contains("sold"));
            await().atMost(BOUND).until(() -> shop.inDoubt() == 0 && shop.logged() == 0);
            assertThat(next.stop()).as(next::output).isZero();
        }
        assertThat(shop.sales()).containsExactly("1", "2", "3");
        assertThat(shop.movements()).containsExactly("1", "2", "3");
    }

    /** It is in the middle of a commit for longer than its lease, and than the other's period. */
    @Test
    void theOneThatLivesIsLeftAlone() {
        try (ChildJvm peer = shop.restarted()) {
            await().atMost(BOUND).until(() -> peer.output().contains("sold"));
            try (ChildJvm slow = shop.hungAt(HaltPoint.AFTER_BOTH_PREPARES, Duration.ofSeconds(25))) {
                await().atMost(BOUND).until(() -> shop.inDoubt() == 2);
                await().atMost(BOUND).until(() -> slow.output().contains("sold"));
                assertThat(slow.stop()).as(slow::output).isZero();
            }
            assertThat(peer.stop()).as(peer::output).isZero();
            assertThat(peer.output()).doesNotContain("TANDEM00475");
        }
        assertThat(shop.sales()).containsExactly("1", "2");
        assertThat(shop.movements()).containsExactly("1", "2");
        assertThat(shop.inDoubt()).isZero();
    }
}
