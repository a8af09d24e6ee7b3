package io.tandem.junit5;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.db.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@EnableTandem
class CrashAtTest {

    static class SellOne implements Runnable {

        @Inject
        Till till;

        @Override
        public void run() {
            till.sell(1);
        }
    }

    static class SellNothing implements Runnable {

        @Override
        public void run() {}
    }

    @Test
    void whatWasDecidedIsFinishedByTheNextStart(TestTransaction tx) {
        Crash crash = tx.crashAt(Step.COMMIT, "warehouse", SellOne.class);
        assertThat(crash.table("warehouse", "Movement")).hasNumberOfRows(0);

        crash.restart();

        assertThat(crash.table("warehouse", "Movement")).hasNumberOfRows(1);
        assertThat(crash.table("default", "Sale")).hasNumberOfRows(1);
    }

    @Test
    void whatWasNotDecidedIsUndoneByTheNextStart(TestTransaction tx) {
        Crash crash = tx.crashAt(Step.PREPARE, "warehouse", SellOne.class);

        crash.restart();

        assertThat(crash.table("warehouse", "Movement")).hasNumberOfRows(0);
        assertThat(crash.table("default", "Sale")).hasNumberOfRows(0);
    }

    @Test
    void workThatNeverComesToTheStepFailsTheTest(TestTransaction tx) {
        assertThatThrownBy(() -> tx.crashAt(Step.COMMIT, "warehouse", SellNothing.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TANDEM00513")
                .hasMessageContaining("COMMIT in connection 'warehouse'");
    }
}
