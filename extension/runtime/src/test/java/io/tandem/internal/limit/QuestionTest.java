package io.tandem.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void answersEachTimeAnew() throws Exception {
        AtomicInteger times = new AtomicInteger();
        Question<Integer> question = new Question<>("test", times::incrementAndGet);

        assertThat(question.ask(LONG)).isEqualTo(1);
        assertThat(question.ask(LONG)).isEqualTo(2);
    }

    @Test
    void isNotAskedAgainWhileAnAnswerIsWaitedFor() {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch answer = new CountDownLatch(1);
        Question<Integer> question = new Question<>("test", () -> {
            int time = times.incrementAndGet();
            answer.await();
            return time;
        });

        assertThatThrownBy(() -> question.ask(SHORT)).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> question.ask(SHORT)).isInstanceOf(TimeoutException.class);

        assertThat(times.get()).isLessThanOrEqualTo(1);
        answer.countDown();
    }

    @Test
    void throwsWhatTheQuestionThrew() {
        Question<Integer> question = new Question<>("test", () -> {
            throw new IOException("no");
        });

        assertThatThrownBy(() -> question.ask(LONG))
                .isInstanceOf(ExecutionException.class)
                .rootCause()
                .hasMessage("no");
    }
}
