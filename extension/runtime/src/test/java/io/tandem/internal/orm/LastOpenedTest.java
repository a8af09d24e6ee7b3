package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.orm.TransactionSessions.Opened;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastOpenedTest {

    private final LastOpened last = new LastOpened();
    private final Object transaction = new Object();
    private final Opened opened = openedIn(transaction);

    private final List<@Nullable Opened> found = new ArrayList<>();

    private static Opened openedIn(Object transaction) {
        return TransactionSessions.of(nothing(TransactionSynchronizationRegistry.class))
                .add("default", nothing(Session.class), transaction);
    }

    /** Does nothing, and answers nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null));
    }

    @Test
    void isFoundInItsTransactionOnly() {
        last.keep(opened);

        assertThat(last.in(transaction)).isSameAs(opened);
        assertThat(last.in(new Object())).isNull();
    }

    @Test
    void isForgottenWithItsTransaction() {
        last.keep(opened);

        opened.afterCompletion(Status.STATUS_COMMITTED);

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void isForgottenWhereverItsTransactionEnds() {
        last.keep(opened);

        CompletableFuture.runAsync(() -> opened.afterCompletion(Status.STATUS_ROLLEDBACK))
                .join();

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void isForgottenByTheThreadThatHandedItOver() {
        last.keep(opened);

        CompletableFuture.runAsync(() -> last.keep(opened)).join();

        assertThat(last.in(transaction)).isNull();
    }

    @Test
    void staysWhenAnotherTransactionOfItsThreadEnds() {
        last.keep(opened);
        Object next = new Object();
        Opened other = openedIn(next);
        last.keep(other);

        opened.afterCompletion(Status.STATUS_COMMITTED);

        assertThat(last.in(next)).isSameAs(other);
    }

    @Test
    void isNotFoundInTheTransactionOfAThreadWithTheSamePlace() throws InterruptedException {
        last.keep(opened);

        inThreadWithTheSamePlace(() -> found.add(last.in(new Object())));

        assertThat(found).containsExactly((Opened) null);
        assertThat(last.in(transaction)).isSameAs(opened);
    }

    @Test
    void staysWhenATransactionThatHadItsPlaceEnds() throws InterruptedException {
        Object others = new Object();
        Opened other = openedIn(others);
        last.keep(opened);

        inThreadWithTheSamePlace(() -> {
            last.keep(other);
            opened.afterCompletion(Status.STATUS_COMMITTED);
            found.add(last.in(others));
        });

        assertThat(found).containsExactly(other);
        assertThat(last.in(transaction)).isNull();
    }

    private static void inThreadWithTheSamePlace(Runnable work) throws InterruptedException {
        long id = Thread.currentThread().getId();
        Thread thread = new Thread(work) {
            @Override
            public long getId() {
                return id;
            }
        };
        thread.start();
        thread.join();
    }
}
