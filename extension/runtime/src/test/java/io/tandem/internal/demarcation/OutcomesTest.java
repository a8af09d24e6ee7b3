package io.tandem.internal.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.HeuristicOutcomeException;
import io.tandem.TransactionRolledBackException;
import io.tandem.Transactions;
import io.tandem.UnknownOutcomeException;
import io.tandem.internal.messages.LoggedMessages;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is said and done after each way a commit can end. */
class OutcomesTest {

    private final StandInPlatform platform = new StandInPlatform();
    private final List<String> ran = new ArrayList<>();
    private boolean doubt;
    private final Demarcation demarcation = new Demarcation(platform, () -> () -> doubt);
    private final Transactions transactions = new TransactionsFacade(() -> demarcation);

    @Test
    void aRollbackIsCalledOneWithItsFirstCause() {
        RollbackException rollback = new RollbackException("no");
        rollback.addSuppressed(new IllegalStateException("outer", new SQLException("disk full")));
        platform.failAtCommit(rollback);

        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(this::work)
                .withMessageStartingWith("TANDEM00341: Transaction tx-1")
                .withMessageContaining("disk full")
                .withCause(rollback);
        assertThat(ran).containsExactly("rollback");
    }

    @Test
    void aHeuristicIsCalledOne() {
        platform.failAtCommit(new HeuristicMixedException());
        doubt = true;

        assertThatExceptionOfType(HeuristicOutcomeException.class)
                .isThrownBy(this::work)
                .withMessageStartingWith("TANDEM00342")
                .satisfies(e -> assertThat(e.transactionId()).isEqualTo("tx-1"));
        assertThat(ran).isEmpty();
    }

    @Test
    void anythingElseIsUnknown() {
        for (Exception failure : List.of(new SystemException("disk"), new SecurityException("no"))) {
            platform.failAtCommit(failure);

            assertThatExceptionOfType(UnknownOutcomeException.class)
                    .isThrownBy(this::work)
                    .withMessageStartingWith("TANDEM00343")
                    .satisfies(e -> assertThat(e.transactionId()).isEqualTo("tx-1"))
                    .withCause(failure);
        }
    }

    @Test
    void aFailedCommitWinsOverACheckedException() {
        platform.failAtCommit(new RollbackException("no"));

        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    throw new IOException("file");
                }))
                .satisfies(e -> assertThat(e.getSuppressed()).hasAtLeastOneElementOfType(IOException.class));
    }

    @Test
    void noCallbackRunsWhileTheOutcomeIsInDoubt() {
        doubt = true;

        try (LoggedMessages logged = new LoggedMessages()) {
            work();

            assertThat(ran).isEmpty();
            assertThat(logged.texts())
                    .singleElement()
                    .asString()
                    .contains("TANDEM00361: The outcome of transaction tx-1", "2 callbacks");
        }
    }

    @Test
    void theTimeoutIsSetInSeconds() {
        transactions.timeout(Duration.ofMillis(4100)).run(() -> {});

        assertThat(platform.timeout()).isEqualTo(5);
    }

    @Test
    void anUnknownOutcomeIsNeverRepeated() {
        platform.failAtCommit(new SystemException("no answer"));

        assertNotRepeated(UnknownOutcomeException.class);
    }

    @Test
    void aRollbackIsRepeated() {
        platform.failAtCommit(new RollbackException("no"));

        assertThat(attempts(TransactionRolledBackException.class)).isEqualTo(3);
    }

    @Test
    void aRollbackInDoubtIsNeverRepeated() {
        platform.failAtCommit(new RollbackException("no"));
        doubt = true;

        assertNotRepeated(TransactionRolledBackException.class);
    }

    private void assertNotRepeated(Class<? extends Exception> failure) {
        assertThat(attempts(failure)).isEqualTo(1);
    }

    private int attempts(Class<? extends Exception> failure) {
        AtomicInteger attempts = new AtomicInteger();
        assertThatExceptionOfType(failure)
                .isThrownBy(() -> demarcation.retry().call(3, Duration.ofMillis(1), "here", () -> {
                    attempts.incrementAndGet();
                    try {
                        transactions.run(() -> demarcation.retry().joined());
                    } catch (RuntimeException e) {
                        e.addSuppressed(new SQLException("serialize", "40001"));
                        throw e;
                    }
                    return attempts;
                }));
        return attempts.get();
    }

    @Test
    void withoutAnApplicationNothingBegins() {
        Transactions stopped = new TransactionsFacade(() -> {
            throw new IllegalStateException("stopped");
        });

        assertThatIllegalStateException().isThrownBy(() -> stopped.run(() -> {}));
    }

    private void work() {
        transactions.run(() -> {
            transactions.afterCommit(() -> ran.add("commit"));
            transactions.afterRollback(() -> ran.add("rollback"));
        });
    }
}
