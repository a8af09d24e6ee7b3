package io.tandem.it.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conflicts as PostgreSQL makes them. */
class RealConflictIT extends RetryScenario {

    private ExecutorService threads;

    @BeforeEach
    void onPostgresql() {
        threads = Executors.newFixedThreadPool(2);
        assumeThat(setting.postgresql()).isTrue();
    }

    @AfterEach
    void noAttemptIsLeftHalf() {
        threads.shutdown();
        if (setting.postgresql()) {
            assertThat(database("default").inDoubt()).isZero();
        }
    }

    @Test
    void aDeadlockPasses() throws Exception {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();

        both(
                () -> bank.transfer(1, 2, once(attempts, bothHaveOne)),
                () -> bank.transfer(2, 1, once(attempts, bothHaveOne)));

        assertThat(attempts.get()).isGreaterThan(2);
        assertThat(amounts()).containsExactly("100", "100");
        assertThat(transfers()).isEqualTo(2);
    }

    @Test
    void aSerializationFailureInAStatementPasses() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        Future<?> first = threads.submit(() -> {
            bank.attempt(() -> {
                if (attempts.incrementAndGet() == 1) {
                    changed.await(10, TimeUnit.SECONDS);
                }
                bank.accounts().find(Account.class, 2L).amount += 1;
            });
            return null;
        });
        while (attempts.get() == 0) {
            Thread.sleep(10);
        }
        database("default").execute("update Account set amount = amount + 10");
        changed.countDown();
        first.get(30, TimeUnit.SECONDS);

        assertThat(attempts.get()).isGreaterThan(1);
        assertThat(amounts()).containsExactly("110", "111");
    }

    /** Write skew: only at the commit is it seen that one of the two has to give way. */
    @Test
    void aSerializationFailureAtTheCommitPasses() throws Exception {
        writeSkew(false);
    }

    @Test
    void aSerializationFailureAtThePreparePasses() throws Exception {
        assumeThat(setting.twophase()).isTrue();
        writeSkew(true);
    }

    private void writeSkew(boolean twoConnections) throws Exception {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        CyclicBarrier bothHaveWritten = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();

        both(
                () -> skew(1, twoConnections, attempts, bothHaveRead, bothHaveWritten),
                () -> skew(2, twoConnections, attempts, bothHaveRead, bothHaveWritten));

        assertThat(attempts.get()).isGreaterThan(2);
        assertThat(amounts()).containsExactlyInAnyOrder("200", "300");
        assertThat(transfers()).isEqualTo(twoConnections ? 2 : 0);
    }

    private void skew(
            long id, boolean twoConnections, AtomicInteger attempts, CyclicBarrier read, CyclicBarrier written)
            throws Exception {
        AtomicInteger own = new AtomicInteger();
        bank.attempt(() -> {
            attempts.incrementAndGet();
            boolean first = own.incrementAndGet() == 1;
            int sum = bank.accounts().createQuery("from Account", Account.class).getResultList().stream()
                    .mapToInt(account -> account.amount)
                    .sum();
            if (first) {
                read.await(10, TimeUnit.SECONDS);
            }
            bank.accounts().find(Account.class, id).amount = sum;
            bank.accounts().flush();
            if (twoConnections) {
                bank.ledger().persist(new Transfer("skew " + id));
                bank.ledger().flush();
            }
            if (first) {
                written.await(10, TimeUnit.SECONDS);
            }
        });
    }

    /** Only the first time, or the repeated one would wait alone. */
    private static Bank.Step once(AtomicInteger attempts, CyclicBarrier barrier) {
        AtomicInteger own = new AtomicInteger();
        return () -> {
            attempts.incrementAndGet();
            if (own.incrementAndGet() == 1) {
                barrier.await(10, TimeUnit.SECONDS);
            }
        };
    }

    private void both(Bank.Step one, Bank.Step other) throws Exception {
        for (Future<?> each : List.of(submit(one), submit(other))) {
            each.get(60, TimeUnit.SECONDS);
        }
    }

    private Future<?> submit(Bank.Step work) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return threads.submit(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            work.take();
            return null;
        });
    }
}
