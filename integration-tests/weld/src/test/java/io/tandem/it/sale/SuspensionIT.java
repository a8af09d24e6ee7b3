package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** REQUIRES_NEW: the outer transaction is suspended with its sessions, and resumed with them. */
class SuspensionIT extends SaleScenario {

    private Annex annex;

    @BeforeEach
    void openAnnex() {
        annex = application.bean(Annex.class);
    }

    @Test
    void commitsTheInnerAndRollsBackTheOuter() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.sell(1, "lamp", () -> {
                    annex.sell(2, "chair", () -> null);
                    throw new IllegalStateException("outer");
                }));

        assertBoth("chair");
    }

    @Test
    void rollsBackTheInnerAndCommitsTheOuter() throws Exception {
        shop.sell(1, "lamp", () -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> annex.sell(2, "chair", () -> {
                        throw new IllegalStateException("inner");
                    }));
            return null;
        });

        assertBoth("lamp");
    }

    @Test
    void commitsBothWhenBothSucceed() throws Exception {
        shop.sell(1, "lamp", () -> annex.sell(2, "chair", () -> null));

        assertBoth("lamp", "chair");
    }

    @Test
    void theInnerHasItsOwnSessionsAndTheOuterGetsItsOwnBack() throws Exception {
        shop.sell(1, "lamp", () -> {
            Sale outer = shop.shop.find(Sale.class, 1L);
            annex.sell(2, "chair", () -> {
                assertThat(shop.shop.contains(outer)).isFalse();
                assertThat(shop.shop.find(Sale.class, 1L)).isNull();
                return null;
            });
            assertThat(shop.shop.contains(outer)).isTrue();
            assertThat(shop.warehouse.find(Movement.class, 1L)).isNotNull();
            return null;
        });
    }

    @Test
    void aTransactionSuspendedByHandKeepsItsWork() throws Exception {
        TransactionManager transactions = application.bean(TransactionManager.class);
        transactions.begin();
        shop.persist(1, "lamp");
        Transaction suspended = transactions.suspend();

        shop.sell(2, "chair");
        assertThat(shop.shop.find(Sale.class, 1L)).isNull();
        assertBoth("chair");

        transactions.resume(suspended);
        assertThat(shop.shop.find(Sale.class, 1L)).isNotNull();
        transactions.commit();
        assertBoth("lamp", "chair");
    }
}
