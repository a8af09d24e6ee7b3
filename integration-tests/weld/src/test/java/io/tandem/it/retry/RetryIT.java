package io.tandem.it.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.it.support.LogRecords;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When there is another attempt, and when not. */
class RetryIT extends RetryScenario {

    private AtomicInteger attempts;

    @BeforeEach
    void count() {
        attempts = new AtomicInteger();
    }

    @Test
    void repeatsUntilItWorks() throws Exception {
        bank.attempt(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw transientFailure();
            }
        });

        assertThat(attempts).hasValue(3);
    }

    @Test
    void saysWhatIsTriedAgainToWhoWantsToKnow() throws Exception {
        Logger logger = Logger.getLogger("io.tandem");
        logger.setLevel(Level.FINE);
        try (LogRecords log = new LogRecords()) {
            bank.attempt(() -> {
                if (attempts.incrementAndGet() < 2) {
                    throw transientFailure();
                }
            });

            assertThat(log.texts("io.tandem", Level.FINE))
                    .singleElement()
                    .asString()
                    .startsWith("TANDEM00363: Attempt 1 of 3");
        } finally {
            logger.setLevel(null);
        }
    }

    @Test
    void throwsTheLastFailureInTheEnd() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bank.attempt(() -> {
                    throw new IllegalStateException("attempt " + attempts.incrementAndGet(), transientFailure());
                }))
                .withMessage("attempt 3")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("attempt 1", "attempt 2"));
    }

    @Test
    void doesNotRepeatWhatDoesNotPass() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bank.attempt(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException(new SQLException("unique", "23505"));
                }));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void repeatsOnlyTheWholeTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bank.transferOnce(1, 2, () -> {
                    attempts.incrementAndGet();
                    throw transientFailure();
                }));

        assertThat(attempts).hasValue(1);
        assertThat(amounts()).containsExactly("100", "100");
    }

    @Test
    void doesNotRepeatWhatWasCommitted() {
        try (LogRecords log = new LogRecords()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> bank.committingOnFailure(() -> {
                        attempts.incrementAndGet();
                        throw transientFailure();
                    }));

            assertThat(log.texts("io.tandem", Level.INFO)).singleElement().satisfies(text -> assertThat(text)
                    .startsWith("TANDEM00362")
                    .contains("Bank.committingOnFailure"));
        }
        assertThat(attempts).hasValue(1);
    }

    @Test
    void doesNotRepeatWhatWasCommittedInPart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bank.twoTransactions(() -> {
                    attempts.incrementAndGet();
                    throw transientFailure();
                }));

        assertThat(attempts).hasValue(1);
        assertThat(transfers()).isEqualTo(1);
    }

    @Test
    void doesNotRepeatWhatHadNoTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bank.withoutTransaction(() -> {
                    attempts.incrementAndGet();
                    throw transientFailure();
                }));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void stopsWhenInterrupted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> bank.patiently(() -> {
                    attempts.incrementAndGet();
                    Thread.currentThread().interrupt();
                    throw transientFailure();
                }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void theExampleMoves() {
        application.bean(Passbook.class).move(1, 2, 30);

        assertThat(amounts()).containsExactly("70", "130");
    }
}
