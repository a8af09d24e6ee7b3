package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.tandem.internal.orm.TransactionSessions.Opened;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastOpenedTest {

    private final TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private final LastOpened last = new LastOpened();
    private final Object transaction = new Object();
    private Opened opened;

    @BeforeEach
    void begin() throws Exception {
        transactions.begin();
        opened = TransactionSessions.of(new TransactionSynchronizationRegistryImple())
                .add("default", closedSession());
    }

    @AfterEach
    void end() throws Exception {
        if (transactions.getTransaction() != null) {
            transactions.rollback();
        }
    }

    private static Session closedSession() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
    }

    @Test
    void isFoundInItsTransactionOnly() {
        last.keep(transaction, opened);

        assertThat(last.in(transaction)).isSameAs(opened);
        assertThat(last.in(new Object())).isNull();
    }

    @Test
    void isForgottenWithItsTransaction() throws Exception {
        last.keep(transaction, opened);

        transactions.rollback();

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void isForgottenWhereverItsTransactionEnds() throws Exception {
        last.keep(transaction, opened);
        jakarta.transaction.Transaction suspended = transactions.suspend();

        CompletableFuture.runAsync(() -> rollBack(suspended)).get();

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void isForgottenByTheThreadThatHandedItOver() throws Exception {
        last.keep(transaction, opened);

        CompletableFuture.runAsync(() -> last.keep(transaction, opened)).get();

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void givesWayToAnother() {
        last.keep(transaction, opened);
        Object other = new Object();

        last.keep(other, opened);

        assertThat(last.in(other)).isSameAs(opened);
        assertThat(last.in(transaction)).isNull();
    }

    private void rollBack(jakarta.transaction.Transaction suspended) {
        try {
            transactions.resume(suspended);
            transactions.rollback();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
