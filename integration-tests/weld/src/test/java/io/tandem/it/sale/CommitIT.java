package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.Test;

class CommitIT extends SaleScenario {

    @Test
    void commitsBoth() {
        shop.sell(1, "lamp");

        assertBoth("lamp");
    }

    @Test
    void commitsThree() {
        shop.sellWithReceipt(1, "lamp");

        assertBoth("lamp");
        assertThat(database("archive").rows("Receipt")).isEqualTo(1);
    }

    @Test
    void commitsWhatWasFlushedEarlier() throws Exception {
        shop.sell(1, "lamp", () -> {
            shop.shop.flush();
            shop.warehouse.flush();
            shop.shop.find(Sale.class, 1L).item = "desk lamp";
            shop.warehouse.find(Movement.class, 1L).item = "desk lamp";
            return null;
        });

        assertBoth("desk lamp");
    }

    @Test
    void showsNothingBeforeTheCommit() throws Exception {
        shop.sell(1, "lamp", () -> {
            shop.shop.flush();
            shop.warehouse.flush();
            assertNone();
            return null;
        });

        assertBoth("lamp");
    }

    @Test
    void commitsOneOfThem() throws Exception {
        application.inTransaction(() -> shop.warehouse.persist(new Movement(1, "lamp")));

        assertThat(sales()).isEmpty();
        assertThat(movements()).containsExactly("lamp");
    }

    @Test
    void commitsWhatUserTransactionBegan() throws Exception {
        UserTransaction transaction = application.bean(UserTransaction.class);
        transaction.begin();
        shop.persist(1, "lamp");
        transaction.commit();

        assertBoth("lamp");
    }

    @Test
    void commitsOnACheckedExceptionOfTheApplication() {
        assertThatExceptionOfType(SoldOutException.class)
                .isThrownBy(() -> shop.sell(1, "lamp", () -> {
                    throw new SoldOutException();
                }));

        assertBoth("lamp");
    }

    @Test
    void commitsOnAnExceptionNamedInDontRollbackOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.sellInspiteOfIllegalState(1, "lamp"))
                .withMessage("never mind");

        assertBoth("lamp");
    }

    @Test
    void commitsOneTransactionAfterTheOther() {
        for (int id = 1; id <= 30; id++) {
            shop.sellWithReceipt(id, "lamp " + id);
        }

        assertThat(sales()).hasSize(30);
        assertThat(movements()).hasSize(30);
    }
}
