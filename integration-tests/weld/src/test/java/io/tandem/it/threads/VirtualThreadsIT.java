package io.tandem.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Condition;
import io.tandem.Transactions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Far more virtual threads than connections: they wait for one, and each keeps to its own transaction. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsIT {

    private static final int THREADS = 3000;

    @Test
    void eachHasItsOwnTransactionAndNoneWaitsForEver() throws Exception {
        ApplicationArchives archives = new ApplicationArchives("virtual").packageOf(VirtualThreadsIT.class);
        Map<String, Database> databases = Setting.POSTGRESQL.configure(archives, "default", "warehouse");
        try (Application application = archives.start()) {
            Hall hall = application.bean(Hall.class);
            Transactions transactions = application.bean(Transactions.class);
            ExecutorService threads = virtualThreads();
            List<Future<?>> all = new ArrayList<>();
            for (long id = 1; id <= THREADS; id++) {
                long own = id;
                all.add(threads.submit(() -> greet(hall, transactions, own)));
            }
            for (Future<?> each : all) {
                each.get(120, TimeUnit.SECONDS);
            }
            threads.shutdown();
        }

        List<String> kept = IntStream.rangeClosed(1, THREADS)
                .filter(id -> id % 3 != 0)
                .mapToObj(id -> "guest " + id)
                .toList();
        assertThat(databases.get("default").column("select name from Guest order by id"))
                .isEqualTo(kept);
        assertThat(databases.get("warehouse").column("select text from Invitation order by id"))
                .isEqualTo(kept);
        assertThat(databases.get("default").inDoubt()).isZero();
    }

    /** Every third is rolled back. */
    private static void greet(Hall hall, Transactions transactions, long id) {
        String name = "guest " + id;
        try {
            transactions.run(() -> {
                Guest guest = new Guest(id, name);
                hall.guests.persist(guest);
                hall.warehouse.persist(new Invitation(id, name));
                hall.guests.flush();
                LockSupport.parkNanos(1_000);
                assertThat(hall.guests.find(Guest.class, id)).isSameAs(guest);
                assertThat(hall.sessions
                                .query(Invitation.class)
                                .where(Condition.eq("text", name))
                                .count())
                        .isEqualTo(1);
                if (id % 3 == 0) {
                    throw new IllegalStateException("every third");
                }
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("every third");
        }
        assertThat(hall.guests.find(Guest.class, id) == null).isEqualTo(id % 3 == 0);
    }

    /** The method is newer than the Java that this is compiled for. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
