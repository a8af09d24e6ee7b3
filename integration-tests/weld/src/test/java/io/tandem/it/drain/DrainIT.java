package io.tandem.it.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.Session;
import io.tandem.Transactions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.PostgresServers;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The end of an application whose transactions still run. */
class DrainIT {

    private final Database shop = PostgresServers.create(0);
    private final Database warehouse = PostgresServers.create(1);
    private final ApplicationArchives archives = new ApplicationArchives("drain")
            .packageOf(Order.class)
            .connection("shop", shop)
            .connection("warehouse", warehouse)
            .property("sql.connection.shop.schema", "create")
            .property("sql.connection.warehouse.schema", "create")
            .property("sql.twophase", "true");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        goOn.countDown();
        threads.shutdownNow();
    }

    /** A transaction that writes one database, waits, and writes the other. */
    private Future<?> running(Application application) throws InterruptedException {
        EntityManager orders = application.bean(EntityManager.class, Session.Literal.of("shop"));
        EntityManager movements = application.bean(EntityManager.class, Session.Literal.of("warehouse"));
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Future<?> work = threads.submit(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            application.inTransaction(() -> {
                orders.persist(new Order(1));
                orders.flush();
                written.countDown();
                goOn.await();
                movements.persist(new Movement(1));
            });
            return null;
        });
        written.await();
        return work;
    }

    @Test
    void waitsForARunningTransactionWhichUsesFurtherConnectionsAndCommits() throws Exception {
        Application application = archives.start();
        Future<?> work = running(application);
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(goOn::countDown);

        application.close();

        work.get();
        assertThat(shop.rows("orders")).isEqualTo(1);
        assertThat(warehouse.rows("Movement")).isEqualTo(1);
    }

    @Test
    void refusesANewTransactionWhileAnotherIsWaitedFor() throws Exception {
        Application application = archives.start();
        EntityManager orders = application.bean(EntityManager.class, Session.Literal.of("shop"));
        Transactions transactions = application.bean(Transactions.class);
        transactions.run(() -> orders.persist(new Order(7)));
        Future<?> work = running(application);
        Future<Throwable> refusal = threads.submit(() -> {
            Throwable[] refused = new Throwable[1];
            await().until(() -> {
                try {
                    transactions.run(() -> orders.find(Order.class, 7L));
                    return false;
                } catch (RuntimeException e) {
                    refused[0] = e;
                    return true;
                }
            });
            goOn.countDown();
            return refused[0];
        });

        application.close();

        assertThat(refusal.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("TANDEM00380");
        work.get();
        assertThat(shop.rows("orders")).isEqualTo(2);
    }

    @Test
    void beansMayWriteWhenTheyAreDestroyed() {
        Application application = archives.start();
        application.bean(LastWords.class).live();

        application.close();

        assertThat(shop.column("select id from orders")).containsExactly(String.valueOf(LastWords.ID));
    }

    @Test
    void rollsBackAStuckTransactionAtTheLimitAndSaysSo() throws Exception {
        Application application =
                archives.property("sql.transaction.drain", "1s").start();
        Future<?> work = running(application);
        Instant begin = Instant.now();
        try (LogRecords log = new LogRecords()) {
            application.close();

            assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
            assertThat(log.texts("io.tandem", Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("TANDEM00002", "): 1.", "sql.transaction.drain");
        }
        assertThat(shop.rows("orders")).isZero();
        goOn.countDown();
        assertThat(work).failsWithin(Duration.ofSeconds(10));
        assertThat(shop.rows("orders")).isZero();
        assertThat(warehouse.rows("Movement")).isZero();
        assertThat(shop.inDoubt()).isZero();
    }
}
