package io.tandem.internal.tx.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has their way: the one who waits, or the one who gives the wait up. */
class WaitTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Wait wait = new Wait();

    @BeforeEach
    void aSecondAtMost() {
        wait.limit(1000);
    }

    @Test
    void aWaitThatIsNotLateIsLeftAlone() {
        long mine = wait.begin();

        assertThat(wait.giveUpIfLate(mine - 1)).isFalse();
        assertThat(wait.end(mine)).isTrue();
    }

    @Test
    void aLateWaitIsGivenUpAndItsAnswerRefused() {
        long mine = wait.begin();

        assertThat(mine).isBetween(System.nanoTime() - 2, System.nanoTime() + SECOND);
        assertThat(wait.giveUpIfLate(mine)).isTrue();
        assertThat(wait.end(mine)).isFalse();
    }

    @Test
    void itIsGivenUpOnce() {
        long mine = wait.begin();

        assertThat(wait.giveUpIfLate(mine)).isTrue();
        assertThat(wait.giveUpIfLate(mine)).isFalse();
    }

    @Test
    void whatHasEndedIsNotGivenUp() {
        long mine = wait.begin();

        assertThat(wait.end(mine)).isTrue();
        assertThat(wait.giveUpIfLate(mine + SECOND)).isFalse();
    }

    @Test
    void nobodyIsGivenUpWhoMayWaitForEver() {
        wait.limit(0);
        long mine = wait.begin();

        assertThat(wait.giveUpIfLate(System.nanoTime() + 1000 * SECOND)).isFalse();
        assertThat(wait.end(mine)).isTrue();
    }

    @Test
    void aNewLimitHoldsFromTheNextWaitOn() {
        long mine = wait.begin();
        wait.limit(0);

        assertThat(wait.giveUpIfLate(mine)).isTrue();
        assertThat(wait.end(mine)).isFalse();
    }
}
