package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import org.junit.jupiter.api.Test;

/** What was flushed is taken back when something refuses the commit at the last moment. */
class FailureBeforeCompletionIT extends SaleScenario {

    @Test
    void rollsBackBothWhenAnInterposedSynchronizationFailsAfterTheFlush() {
        assertRollsBack(() -> shop.sell(1, "lamp", () -> {
            interpose();
            return null;
        }));
    }

    @Test
    void rollsBackBothWhenAnInterposedSynchronizationFailsAfterAnExplicitFlush() {
        assertRollsBack(() -> shop.sell(1, "lamp", () -> {
            shop.shop.flush();
            shop.warehouse.flush();
            interpose();
            return null;
        }));
    }

    @Test
    void rollsBackBothWhenASynchronizationFails() {
        assertRollsBack(() -> shop.sell(1, "lamp", () -> {
            application.bean(TransactionManager.class).getTransaction().registerSynchronization(new Refusal());
            return null;
        }));
    }

    @Test
    void saysRollbackExceptionWhenASynchronizationFails() {
        TransactionManager transactions = application.bean(TransactionManager.class);

        assertThatExceptionOfType(RollbackException.class).isThrownBy(() -> {
            transactions.begin();
            shop.persist(1, "lamp");
            interpose();
            transactions.commit();
        });

        assertNone();
    }

    private void assertRollsBack(ThrowingCallable sale) {
        assertThatThrownBy(sale::call)
                .isInstanceOfAny(RollbackException.class, TransactionalException.class, IllegalStateException.class);
        assertNone();
    }

    private void interpose() {
        application.bean(TransactionSynchronizationRegistry.class).registerInterposedSynchronization(new Refusal());
    }

    @FunctionalInterface
    private interface ThrowingCallable {
        void call() throws Exception;
    }

    private static final class Refusal implements Synchronization {
        @Override
        public void beforeCompletion() {
            throw new IllegalStateException("refused before completion");
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
