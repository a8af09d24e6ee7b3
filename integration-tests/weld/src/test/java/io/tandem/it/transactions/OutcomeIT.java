package io.tandem.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.tandem.HeuristicOutcomeException;
import io.tandem.TransactionRolledBackException;
import io.tandem.it.support.LogRecords;
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

/** A caller can tell how a transaction ended. */
class OutcomeIT extends HotelScenario {

    @Test
    void aRefusedCommitIsARollbackEverywhere() {
        database("ledger").execute("insert into Voucher(id) values (7)");

        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(() -> hotel.book(new Booking(7)))
                .withMessageStartingWith("TANDEM00341");

        assertThat(bookings()).isEmpty();
        hotel.bookIfPossible(new Booking(7));
        assertThat(sent()).containsExactly("booking 7 is in neither database");
    }

    @Test
    void aNormalReturnMeansACommit() {
        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    manager.setRollbackOnly();
                }))
                .withMessageStartingWith("TANDEM00341");

        assertThat(bookings()).isEmpty();
    }

    @Test
    void aTimeoutIsARollback() {
        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(() -> transactions.timeout(Duration.ofMillis(300)).run(() -> {
                    persist(1);
                    jakarta.transaction.Transaction running = manager.getTransaction();
                    await().atMost(Duration.ofSeconds(10)).until(() -> running.getStatus() != Status.STATUS_ACTIVE);
                }));

        assertThat(bookings()).isEmpty();
        hotel.book(new Booking(2));
        assertThat(bookings()).containsExactly("2");
    }

    @Test
    void aTimeoutIsForgottenAfterwards() throws Exception {
        transactions.timeout(Duration.ofSeconds(1)).run(() -> persist(1));
        manager.begin();
        Thread.sleep(1500);

        assertThat(manager.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
        manager.rollback();
    }

    @Test
    void aHeuristicOutcomeIsCalledSo() {
        try (LogRecords log = new LogRecords()) {
            assertThatExceptionOfType(HeuristicOutcomeException.class)
                    .isThrownBy(() -> transactions.run(() -> {
                        persist(1);
                        manager.getTransaction().enlistResource(new FaultyResource(XAException.XA_HEURMIX));
                        manager.getTransaction().enlistResource(new FaultyResource(XAException.XA_HEURMIX));
                    }))
                    .withMessageStartingWith("TANDEM00342")
                    .satisfies(e -> assertThat(e.getMessage()).contains(e.transactionId()));
            assertThat(log.texts("io.tandem", Level.WARNING)).isEmpty();
        }
    }

    /** A resource of somebody else's that works with a session while it prepares. */
    @Test
    void aSessionIsRefusedWhileItsTransactionCommits() throws Exception {
        List<String> told = new ArrayList<>();
        transactions.run(() -> {
            persist(1);
            manager.getTransaction().enlistResource(new FaultyResource(XAException.XAER_RMERR) {
                @Override
                public int prepare(Xid xid) {
                    told.add(String.valueOf(catchThrowable(() -> persist(2)).getMessage()));
                    return XA_RDONLY;
                }
            });
        });

        assertThat(told).singleElement().asString().startsWith("TANDEM00318: ").contains("committing");
    }

    @Test
    void workMustNotEndTheTransactionItself() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    manager.commit();
                }))
                .withMessageStartingWith("TANDEM00345");
    }
}
