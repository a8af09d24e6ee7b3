package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A transaction that takes too long is rolled back from another thread, while its own may still work in it. */
class TimeoutIT extends SaleScenario {

    @AfterEach
    void resetTimeout() throws Exception {
        application.bean(UserTransaction.class).setTransactionTimeout(0);
    }

    @Test
    void rollsBackBothAfterTheTimeout() throws Exception {
        UserTransaction transaction = application.bean(UserTransaction.class);
        transaction.setTransactionTimeout(1);
        transaction.begin();
        shop.persist(1, "lamp");
        shop.shop.flush();
        shop.warehouse.flush();
        // looked at from the thread that waits, which has no transaction of its own
        Transaction running = application.bean(TransactionManager.class).getTransaction();
        await().atMost(Duration.ofSeconds(10)).until(() -> running.getStatus() != Status.STATUS_ACTIVE);

        assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);

        assertNone();
        shop.sell(2, "chair");
        assertBoth("chair");
    }
}
