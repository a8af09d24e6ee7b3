package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction that can't commit any more answers no question wrongly. */
class DoomedIT extends SaleScenario {

    private TransactionManager transactions;

    @BeforeEach
    void fill() throws Exception {
        transactions = application.bean(TransactionManager.class);
        shop.sell(1, "lamp");
        transactions.begin();
    }

    @Test
    void neverAnswersNullForARowThatIsThere() throws Exception {
        transactions.setRollbackOnly();

        assertNoFalseAnswer(() -> shop.shop.find(Sale.class, 1L));
        assertNoFalseAnswer(() -> shop.warehouse
                .createQuery("from Movement", Movement.class)
                .getResultStream()
                .findAny()
                .orElse(null));
        transactions.rollback();
    }

    @Test
    void neverAnswersNullAfterAFailedStatement() throws Exception {
        assertThatThrownBy(() ->
                        shop.shop.createNativeQuery("select * from nosuch").getResultList())
                .isInstanceOf(PersistenceException.class);

        assertNoFalseAnswer(() -> shop.shop.find(Sale.class, 1L));
        transactions.rollback();
        assertBoth("lamp");
    }

    private static void assertNoFalseAnswer(Read read) {
        Object answer;
        try {
            answer = read.answer();
        } catch (RuntimeException refused) {
            return;
        }
        assertThat(answer).isNotNull();
    }

    @FunctionalInterface
    private interface Read {
        Object answer();
    }
}
