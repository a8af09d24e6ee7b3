package io.tandem.internal.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryRulesTest {

    private final BoundaryRules rules = BoundaryRules.REQUIRED;

    @Test
    void rollBackOnWhatIsUnchecked() {
        assertThat(rules.rollsBackOn(new IllegalStateException())).isTrue();
        assertThat(rules.rollsBackOn(new StackOverflowError())).isTrue();
        assertThat(rules.rollsBackOn(new IOException())).isFalse();
    }

    @Test
    void rollBackOnSubclassesToo() {
        assertThat(rules.rollbackOn(IOException.class).rollsBackOn(new FileNotFoundException()))
                .isTrue();
    }

    @Test
    void notRollingBackWins() {
        BoundaryRules both = rules.rollbackOn(Exception.class).dontRollbackOn(IOException.class);

        assertThat(both.rollsBackOn(new FileNotFoundException())).isFalse();
        assertThat(both.rollsBackOn(new InterruptedException())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT0.001S, 1", "PT1.5S, 2", "PT5S, 5", "P36500D, 2147483647"})
    void roundTimeoutsUp(Duration timeout, int seconds) {
        assertThat(rules.timeout(timeout).seconds()).isEqualTo(seconds);
    }

    @Test
    void refuseWhatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules.timeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.timeout(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.rollbackOn(String.class));
    }

    @Test
    void haveTheDefaultTimeoutWithoutOne() {
        assertThat(rules.seconds()).isZero();
    }
}
