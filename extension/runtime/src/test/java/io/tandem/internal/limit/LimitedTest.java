package io.tandem.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LimitedTest {

    @Test
    void saysWhetherTheStepHasEnded() {
        CountDownLatch end = new CountDownLatch(1);
        Limited step = Limited.begin("test", () -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(step.await(Duration.ofMillis(10))).isFalse();
        end.countDown();
        assertThat(step.await(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void throwsWhatTheStepThrew() {
        Limited step = Limited.begin("test", () -> {
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(() -> step.await(Duration.ofSeconds(20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }
}
