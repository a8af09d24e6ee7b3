package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.When;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/** An application whose server is to be killed in the middle of a commit: its databases are behind proxies that see it. */
final class Crash {

    private static final String NEVER = "(?!)";

    private final Databases databases = Databases.create();
    private final Map<String, FaultyProxy> proxies = new LinkedHashMap<>();

    Crash() {
        databases.byName().forEach((name, database) -> proxies.put(name, new FaultyProxy(database.port())));
    }

    /** The databases as the application sees them. */
    Databases behindProxies() {
        return new Databases(
                behind("default", databases.shop()),
                behind("warehouse", databases.warehouse()),
                behind("ledger", databases.ledger()));
    }

    private Database behind(String name, Database database) {
        return database.atPort(proxies.get(name).port());
    }

    /** Holds the commit where a statement is about to reach one of the databases, after as many have as shall pass; and says so. */
    void holdAt(String statement, int passed, CountDownLatch held) {
        AtomicInteger seen = new AtomicInteger();
        for (FaultyProxy proxy : proxies.values()) {
            proxy.strike(When.REQUEST, statement, 1, link -> {
                int before = seen.getAndIncrement();
                if (before >= passed) {
                    if (before == passed) {
                        // others may be talked to at the same time
                        held.countDown();
                    }
                    // until the proxy itself goes: nothing of this connection arrives any more
                    forEver();
                }
            });
        }
    }

    /** How many databases were told a step while none had answered it. */
    int together(String statement, Runnable sale) {
        CyclicBarrier all = new CyclicBarrier(proxies.size());
        AtomicInteger together = new AtomicInteger();
        proxies.values()
                .forEach(proxy -> proxy.strike(When.REQUEST, statement, 1, link -> {
                    try {
                        all.await(10, TimeUnit.SECONDS);
                        together.incrementAndGet();
                    } catch (BrokenBarrierException | TimeoutException alone) {
                        // one after the other
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        sale.run();
        return together.get();
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void letPass() {
        proxies.values().forEach(proxy -> {
            proxy.strike(When.REQUEST, NEVER, 1, link -> {});
            proxy.cutAll();
        });
    }

    /** Sells in a thread of its own, since nobody will answer. */
    static void sell(Door door, String item) {
        unheard(() -> door.sell(item));
    }

    /** Runs a sale in a thread of its own. */
    static void unheard(Runnable sale) {
        Thread thread = new Thread(() -> run(sale), "sale");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Runnable sale) {
        try {
            sale.run();
        } catch (AssertionError | UncheckedIOException e) {
            // the server is killed before it answers; what became of the sale the databases tell
        }
    }

    static void await(CountDownLatch held) {
        try {
            assertThat(held.await(60, TimeUnit.SECONDS))
                    .as("every commit is held")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many branches are prepared, in each database. */
    List<Long> prepared() {
        return each(Database::inDoubt);
    }

    /** The rows of an item, in each database. */
    List<Long> rows(String item) {
        String where = " where item = '" + item + "'";
        return List.of(
                databases.shop().rows("sale" + where),
                databases.warehouse().rows("movement" + where),
                databases.ledger().rows("entry" + where));
    }

    private List<Long> each(ToLongFunction<Database> question) {
        List<Long> answers = new ArrayList<>();
        databases.byName().values().forEach(database -> answers.add(question.applyAsLong(database)));
        return answers;
    }
}
