package io.tandem.it.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tandem.Savepoint;
import io.tandem.TransactionRolledBackException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SavepointMisuseIT extends SavepointScenario {

    @Test
    void needsATransaction() {
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> sessions.savepoint())
                .withMessageStartingWith("TANDEM00346");
    }

    @Test
    void needsATransactionThatCanStillCommit() throws Exception {
        TransactionManager manager = application.bean(TransactionManager.class);
        manager.begin();
        manager.setRollbackOnly();

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> sessions.savepoint())
                .withMessageStartingWith("TANDEM00346")
                .withMessageContaining("marked for rollback");
        manager.rollback();
    }

    @Test
    void endsOnce() {
        transactions.run(() -> {
            Savepoint released = sessions.savepoint();
            released.release();
            misused(released::release);
            misused(released::rollback);
            released.close();

            Savepoint rolledBack = sessions.savepoint();
            rolledBack.rollback();
            misused(rolledBack::release);
            rolledBack.close();
        });
    }

    @Test
    void endsWithTheOneAroundIt() {
        transactions.run(() -> {
            Savepoint outer = sessions.savepoint();
            Savepoint inner = sessions.savepoint();
            outer.release();
            misused(inner::rollback);
            inner.close();
        });
    }

    @Test
    void endsWithItsTransaction() {
        AtomicReference<Savepoint> kept = new AtomicReference<>();
        transactions.run(() -> {
            kept.set(sessions.savepoint());
            persist(1);
        });

        misused(kept.get()::rollback);
        kept.get().close();
        transactions.run(() -> misused(kept.get()::release));
        assertThat(items()).containsExactly("1");
    }

    @Test
    void belongsToItsTransaction() {
        transactions.run(() -> {
            Savepoint savepoint = sessions.savepoint();
            transactions.requiringNew().run(() -> {
                misused(savepoint::rollback);
                misused(savepoint::close);
            });
            savepoint.release();
        });
    }

    @Test
    void belongsToTheThreadOfItsTransaction() throws Exception {
        transactions.run(() -> {
            Savepoint savepoint = sessions.savepoint();
            Thread other = new Thread(() -> misused(savepoint::rollback));
            AtomicReference<Throwable> failure = new AtomicReference<>();
            other.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
            other.start();
            other.join();
            assertThat(failure.get()).isNull();
            savepoint.release();
        });
    }

    @Test
    void afterAFailureOnlyARollbackHelps() {
        database("default").execute("insert into Item(id) values (2)");

        transactions.run(() -> {
            persist(1);
            Savepoint savepoint = sessions.savepoint();
            persist(2);
            assertThatExceptionOfType(PersistenceException.class).isThrownBy(items::flush);

            refused(savepoint::release);
            refused(() -> sessions.savepoint());
            refused(() -> stock.find(Stock.class, 1L));
            savepoint.rollback();
            assertThat(stock.find(Stock.class, 1L)).isNotNull();
        });

        assertThat(items()).containsExactly("1", "2");
    }

    @Test
    void aFailureThatNobodyTookBackDoomsTheTransaction() {
        database("default").execute("insert into Item(id) values (2)");

        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    assertThat(sessions.savepoint()).isNotNull();
                    persist(2);
                    assertThatExceptionOfType(PersistenceException.class).isThrownBy(items::flush);
                }));

        assertThat(items()).containsExactly("2");
        assertThat(stock()).isEmpty();
    }

    @Test
    void aMarkOfTheApplicationsOwnIsFinal() {
        TransactionManager manager = application.bean(TransactionManager.class);

        assertThatExceptionOfType(TransactionRolledBackException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    persist(1);
                    try (Savepoint savepoint = sessions.savepoint()) {
                        assertThat(savepoint).isNotNull();
                        manager.setRollbackOnly();
                    }
                }));

        assertThat(items()).isEmpty();
    }

    @Test
    void aDatabaseThatRefusesIsNamed() throws Exception {
        assumeThat(setting.postgresql()).isTrue();
        application.bean(TransactionManager.class).begin();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute("archive", "select * from nosuch"));

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> sessions.savepoint())
                .withMessageStartingWith("TANDEM00348")
                .withMessageContaining("'archive' (PostgreSQL");
        application.bean(TransactionManager.class).rollback();
    }

    private static void misused(ThrowingCallable call) {
        assertThatIllegalStateException().isThrownBy(call).withMessageStartingWith("TANDEM00346");
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(call).withMessageStartingWith("TANDEM00347");
    }
}
