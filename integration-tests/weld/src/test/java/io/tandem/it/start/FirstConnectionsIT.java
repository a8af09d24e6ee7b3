package io.tandem.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connections;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.When;
import io.tandem.it.support.PostgresServers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start asks its databases, by how many connections, and that it does not ask one after the other. */
class FirstConnectionsIT {

    private static final List<String> CONNECTIONS = List.of("archive", "crm", "warehouse");

    /** The one that prepares, the one that finds what is prepared, which recovery goes on with, and one for the application. */
    private static final int OPENED = 3;

    private final Map<String, FaultyProxy> proxies = new TreeMap<>();
    private final ApplicationArchives archives = new ApplicationArchives("several").property("sql.twophase", "true");

    @BeforeEach
    void createDatabases() {
        for (String name : CONNECTIONS) {
            Database database = PostgresServers.create(0);
            FaultyProxy proxy = new FaultyProxy(database.port());
            proxies.put(name, proxy);
            archives.connection(name, database.atPort(proxy.port()));
        }
    }

    @AfterEach
    void close() {
        proxies.values().forEach(FaultyProxy::close);
    }

    @Test
    void opensNoMoreThanItHasTo() {
        try (Application application = archives.start()) {
            assertThat(application.bean(Connections.class).names()).containsAll(CONNECTIONS);
            assertThat(proxies.values()).extracting(FaultyProxy::connections).allSatisfy(count -> assertThat(count)
                    .isBetween(2, OPENED));
        }
    }

    @Test
    void asksDatabasesBesideEachOtherWhenOneOfTheirProductHasAnswered() {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger together = new AtomicInteger();
        for (String name : List.of("crm", "warehouse")) {
            proxies.get(name).strike(When.REQUEST, "PREPARE TRANSACTION", 1, link -> await(both, together));
        }
        try (Application application = archives.start()) {
            assertThat(application.bean(Connections.class).names()).containsAll(CONNECTIONS);
            assertThat(together).hasValue(2);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("tandem: databases");
        }
    }

    @Test
    void reportsInTheirOrderAllThatCannotBeUsed() {
        proxies.get("crm").refuse(true);
        proxies.get("warehouse").refuse(true);

        assertThat(archives.failure().message())
                .containsSubsequence("TANDEM00141", "'crm'", "TANDEM00141", "'warehouse'")
                .doesNotContain("'archive'");
    }

    /** If the other does not come, it is too late for this one to count. */
    private static void await(CyclicBarrier both, AtomicInteger together) {
        try {
            both.await(10, TimeUnit.SECONDS);
            together.incrementAndGet();
        } catch (BrokenBarrierException | TimeoutException alone) {
            // one after the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
