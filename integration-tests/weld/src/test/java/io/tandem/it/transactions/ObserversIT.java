package io.tandem.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tandem.it.support.LogRecords;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CDI's observers with a transaction phase (Jakarta CDI 4.0, 10.4.4). */
class ObserversIT extends HotelScenario {

    private List<String> entries;

    @BeforeEach
    void forget() {
        entries = application.bean(Journal.class).entries();
        entries.clear();
    }

    @Test
    void observeACommit() {
        transactions.run(() -> {
            fire(1);
            assertThat(entries).containsExactly("in progress");
        });

        assertThat(entries.subList(0, 2)).containsExactly("in progress", "before completion");
        assertThat(entries.subList(2, 4)).containsExactlyInAnyOrder("after completion", "after success");
        assertThat(entries).hasSize(4);
    }

    @Test
    void writeBeforeCompletionInTheSameTransaction() {
        transactions.run(() -> {
            persist(1);
            fire(1);
        });

        assertThat(vouchers()).containsExactly("1");
    }

    @Test
    void observeARollback() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    fire(1);
                    throw new IllegalStateException("no");
                }));

        assertThat(entries).containsExactlyInAnyOrder("in progress", "after completion", "after failure");
        assertThat(vouchers()).isEmpty();
    }

    @Test
    void observeACommitThatIsRefused() {
        database("ledger").execute("insert into Voucher(id) values (1)");

        assertThatIllegalStateException().isThrownBy(() -> {
            try {
                transactions.run(() -> fire(1));
            } catch (io.tandem.TransactionRolledBackException refused) {
                throw new IllegalStateException(refused);
            }
        });

        assertThat(entries)
                .containsExactlyInAnyOrder("in progress", "before completion", "after completion", "after failure");
    }

    @Test
    void observeAtOnceWhereTheTransactionCanOnlyRollBack() throws Exception {
        manager.begin();
        manager.setRollbackOnly();
        try (LogRecords log = new LogRecords()) {
            try {
                fire(1);
            } catch (RuntimeException doomed) {
                // the observer before completion writes
            }
            assertThat(entries).contains("in progress").doesNotContain("after success");
            assertThat(log.texts("io.tandem", Level.WARNING)).isEmpty();
        } finally {
            manager.rollback();
        }
    }

    private void fire(long id) {
        application.bean(BeanManager.class).getEvent().fire(new Booking(id));
    }
}
