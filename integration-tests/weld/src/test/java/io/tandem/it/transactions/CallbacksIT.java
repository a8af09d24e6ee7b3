package io.tandem.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.tandem.TransactionRolledBackException;
import io.tandem.it.support.LogRecords;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class CallbacksIT extends HotelScenario {

    @Test
    void runsAfterTheCommit() {
        hotel.bookAndTell(new Booking(1));

        assertThat(sent()).containsExactly("booked 1");
    }

    @Test
    void runsAfterTheRollback() {
        database("default").execute("insert into Booking(id) values (1)");

        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(() -> hotel.bookAndTell(new Booking(1)));

        assertThat(sent()).containsExactly("not booked 1");
    }

    @Test
    void runsInTheOrderOfRegistration() {
        transactions.run(() -> {
            transactions.afterCommit(() -> sent().add("first"));
            transactions.afterRollback(() -> sent().add("never"));
            transactions.afterCommit(() -> sent().add("second"));
        });

        assertThat(sent()).containsExactly("first", "second");
    }

    @Test
    void runsAfterATransactionBegunElsewhere() throws Exception {
        application.inTransaction(() -> transactions.afterCommit(() -> sent().add("done")));

        assertThat(sent()).containsExactly("done");
    }

    @Test
    void seesTheCommittedRowsAndNoTransaction() {
        transactions.run(() -> {
            persist(1);
            transactions.afterCommit(() -> {
                sent().add(String.join(",", bookings()));
                sent().add(String.valueOf(status()));
                sent().add(String.valueOf(hotel.hotel.find(Booking.class, 1L) != null));
            });
        });

        assertThat(sent()).containsExactly("1", String.valueOf(Status.STATUS_NO_TRANSACTION), "true");
    }

    @Test
    void mayBeginANewTransactionWithCallbacksOfItsOwn() {
        transactions.run(() -> {
            persist(1);
            transactions.afterCommit(() -> hotel.bookAndTell(new Booking(2)));
            transactions.afterCommit(() -> sent().add("last"));
        });

        assertThat(bookings()).containsExactly("1", "2");
        assertThat(sent()).containsExactly("booked 2", "last");
        assertThat(status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void mayBeginANewTransactionAfterARollback() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    transactions.afterRollback(() -> hotel.book(new Booking(2)));
                    throw new IllegalStateException("no");
                }));

        assertThat(bookings()).containsExactly("2");
    }

    @Test
    void leavesASuspendedTransactionAlone() {
        transactions.run(() -> {
            persist(1);
            transactions.requiringNew().run(() -> transactions.afterCommit(() -> hotel.book(new Booking(2))));
            persist(3);
        });

        assertThat(bookings()).containsExactly("1", "2", "3");
    }

    @Test
    void aFailureIsLoggedOnceAndChangesNothing() {
        try (LogRecords log = new LogRecords()) {
            transactions.run(() -> {
                persist(1);
                transactions.afterCommit(() -> {
                    throw new IllegalStateException("no mail today");
                });
                transactions.afterCommit(() -> sent().add("next"));
            });

            assertThat(log.texts("io.tandem", Level.WARNING)).singleElement().satisfies(text -> assertThat(text)
                    .startsWith("TANDEM00360")
                    .contains("no mail today"));
        }
        assertThat(bookings()).containsExactly("1");
        assertThat(sent()).containsExactly("next");
    }

    @Test
    void aTransactionLeftBehindIsRolledBack() {
        try (LogRecords log = new LogRecords()) {
            transactions.run(() -> transactions.afterCommit(() -> {
                begin();
                persist(1);
            }));

            assertThat(log.texts("io.tandem", Level.WARNING)).singleElement().satisfies(text -> assertThat(text)
                    .contains("left a transaction behind"));
        }
        assertThat(status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        assertThat(bookings()).isEmpty();
    }

    @Test
    void runsAfterATimeout() throws Exception {
        manager.setTransactionTimeout(1);
        manager.begin();
        manager.setTransactionTimeout(0);
        transactions.afterRollback(() -> sent().add("rolled back"));
        Transaction running = manager.getTransaction();

        await().atMost(Duration.ofSeconds(10)).until(() -> running.getStatus() != Status.STATUS_ACTIVE);
        assertThatExceptionOfType(jakarta.transaction.RollbackException.class).isThrownBy(manager::commit);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(sent()).containsExactly("rolled back"));
    }

    @Test
    void needsATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.afterCommit(() -> {}))
                .withMessageStartingWith("TANDEM00340")
                .withMessageContaining("afterCommit()");
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.afterRollback(() -> {}))
                .withMessageStartingWith("TANDEM00340");
    }

    @Test
    void needsATransactionThatCanStillCommit() throws Exception {
        manager.begin();
        manager.setRollbackOnly();

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.afterRollback(() -> {}))
                .withMessageStartingWith("TANDEM00340")
                .withMessageContaining("marked for rollback");
        manager.rollback();
    }

    private int status() {
        try {
            return manager.getStatus();
        } catch (jakarta.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin() {
        try {
            manager.begin();
        } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
