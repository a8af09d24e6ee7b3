package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.Test;

class RollbackIT extends SaleScenario {

    @Test
    void rollsBackBothOnARuntimeException() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.sell(1, "lamp", () -> {
                    throw new IllegalStateException("no");
                }))
                .withMessage("no");

        assertNone();
    }

    @Test
    void rollsBackBothOnARuntimeExceptionAfterTheFlush() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.sell(1, "lamp", () -> {
                    shop.shop.flush();
                    shop.warehouse.flush();
                    throw new IllegalStateException("no");
                }));

        assertNone();
    }

    @Test
    void rollsBackBothOnACheckedExceptionNamedInRollbackOn() {
        assertThatExceptionOfType(SoldOutException.class).isThrownBy(() -> shop.sellUnlessSoldOut(1, "lamp"));

        assertNone();
    }

    @Test
    void rollsBackBothWhenMarkedForRollback() throws Exception {
        TransactionManager transactions = application.bean(TransactionManager.class);
        shop.sell(1, "lamp", () -> {
            transactions.setRollbackOnly();
            return null;
        });

        assertNone();
    }

    @Test
    void rollsBackBothWhenTheSecondRefusesAtTheFlush() {
        database("warehouse").execute("insert into Movement(id, item) values (7, 'lamp')");

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> shop.sell(1, "lamp", () -> {
                    shop.shop.flush();
                    shop.warehouse.flush();
                    return null;
                }));

        database("warehouse").execute("delete from Movement where id = 7");
        assertNone();
    }

    @Test
    void rollsBackBothWhenTheSecondRefusesAtTheCommit() {
        database("warehouse").execute("insert into Movement(id, item) values (7, 'lamp')");

        assertThatThrownBy(() -> shop.sell(1, "lamp"))
                .isInstanceOfAny(RollbackException.class, TransactionalException.class, PersistenceException.class);

        database("warehouse").execute("delete from Movement where id = 7");
        assertNone();
    }

    @Test
    void saysRollbackExceptionWhenTheSecondRefusesAtTheCommit() throws Exception {
        database("warehouse").execute("insert into Movement(id, item) values (7, 'lamp')");
        UserTransaction transaction = application.bean(UserTransaction.class);
        transaction.begin();
        shop.persist(1, "lamp");

        assertThatExceptionOfType(RollbackException.class).isThrownBy(transaction::commit);

        database("warehouse").execute("delete from Movement where id = 7");
        assertNone();
    }

    @Test
    void rollsBackAndGoesOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.sell(1, "lamp", () -> {
                    throw new IllegalStateException("no");
                }));
        shop.sell(1, "chair");

        assertBoth("chair");
    }
}
