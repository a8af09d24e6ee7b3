package io.tandem.internal.platform.payara;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldOnceTest {

    private final List<Synchronization> registered = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void whatTheServerTellsTwiceIsTakenOnce() {
        new ToldOnce(server()).registerInterposedSynchronization(listening());

        for (int time = 0; time < 2; time++) {
            registered.forEach(Synchronization::beforeCompletion);
        }
        registered.forEach(each -> each.afterCompletion(Status.STATUS_ROLLEDBACK));
        registered.forEach(each -> each.afterCompletion(Status.STATUS_COMMITTED));

        assertThat(told).containsExactly("before", "after " + Status.STATUS_ROLLEDBACK);
    }

    private TransactionSynchronizationRegistry server() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> registered.add((Synchronization) arguments[0]));
    }

    private Synchronization listening() {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                told.add("before");
            }

            @Override
            public void afterCompletion(int status) {
                told.add("after " + status);
            }
        };
    }
}
