package io.tandem.it.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One injected session serves all threads. */
class ConcurrencyIT extends SaleScenario {

    private static final int THREADS = 8;
    private static final int SALES = 160;

    @Test
    void eachThreadHasItsOwnTransactionAndSessions() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> sales = new ArrayList<>();
            LongStream.rangeClosed(1, SALES).forEach(id -> sales.add(threads.submit(() -> sell(id))));
            for (Future<?> sale : sales) {
                sale.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(sales()).hasSize(SALES / 2).isEqualTo(movements());
    }

    /** Every second sale is rolled back. */
    private void sell(long id) {
        try {
            shop.sell(id, "item " + id, () -> {
                shop.shop.flush();
                shop.warehouse.flush();
                assertThat(shop.shop
                                .createQuery("select count(s) from Sale s where s.id = :id", Long.class)
                                .setParameter("id", id)
                                .getSingleResult())
                        .isEqualTo(1);
                if (id % 2 == 0) {
                    throw new IllegalStateException("every second");
                }
                return null;
            });
        } catch (Exception e) {
            assertThat(e).hasMessage("every second");
        }
    }
}
