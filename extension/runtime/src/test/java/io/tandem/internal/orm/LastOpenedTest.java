package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.orm.TransactionSessions.Opened;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class LastOpenedTest {

    private final LastOpened last = new LastOpened();
    private final Object transaction = new Object();
    private final Opened opened = TransactionSessions.of(nothing(TransactionSynchronizationRegistry.class))
            .add("default", nothing(Session.class));

    /** Does nothing, and answers nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null));
    }

    @Test
    void isFoundInItsTransactionOnly() {
        last.keep(transaction, opened);

        assertThat(last.in(transaction)).isSameAs(opened);
        assertThat(last.in(new Object())).isNull();
    }

    @Test
    void isForgottenWithItsTransaction() {
        last.keep(transaction, opened);

        opened.afterCompletion(Status.STATUS_COMMITTED);

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void isForgottenWhereverItsTransactionEnds() {
        last.keep(transaction, opened);

        CompletableFuture.runAsync(() -> opened.afterCompletion(Status.STATUS_ROLLEDBACK))
                .join();

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void isForgottenByTheThreadThatHandedItOver() {
        last.keep(transaction, opened);

        CompletableFuture.runAsync(() -> last.keep(transaction, opened)).join();

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void staysWhenAnotherTransactionOfItsThreadEnds() {
        last.keep(new Object(), opened);
        Object next = new Object();
        Opened other = TransactionSessions.of(nothing(TransactionSynchronizationRegistry.class))
                .add("default", nothing(Session.class));
        last.keep(next, other);

        opened.afterCompletion(Status.STATUS_COMMITTED);

        assertThat(last.in(next)).isSameAs(other);
    }
}
