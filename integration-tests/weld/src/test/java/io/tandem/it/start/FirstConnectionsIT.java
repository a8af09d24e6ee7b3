package io.tandem.it.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.FaultyProxy;
import io.tandem.it.support.FaultyProxy.When;
import io.tandem.it.support.PostgresServers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.xa.PGXADataSource;

/** What a start asks its databases, by how many connections, and that it does not ask one after the other. */
class FirstConnectionsIT {

    private static final List<String> CONNECTIONS = List.of("archive", "crm", "warehouse");

    /** The one that prepares, the one that finds what is prepared, which recovery goes on with, and one for the application. */
    private static final int OPENED = 3;

    private static final String OTHER = "tandem: databases";

    /** Which threads opened connections of the supplied data source. */
    static final Queue<String> ASKED_BY = new ConcurrentLinkedQueue<>();

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
    void asksDatabasesBesideEachOther() {
        CyclicBarrier all = new CyclicBarrier(CONNECTIONS.size());
        AtomicInteger together = new AtomicInteger();
        proxies.values()
                .forEach(proxy -> proxy.strike(When.REQUEST, "PREPARE TRANSACTION", 1, link -> meet(all, together)));

        try (Application application = archives.start()) {
            assertThat(application.bean(Connections.class).names()).containsAll(CONNECTIONS);
            assertThat(together).hasValue(CONNECTIONS.size());
            assertThat(threads()).doesNotContain(OTHER);
        }
    }

    @Test
    void asksADataSourceOfTheApplicationInTheThreadOfTheStart() {
        ASKED_BY.clear();
        try (Application application = archives.classes(Supplier.class)
                .property("sql.connections", "supplied")
                .start()) {
            assertThat(application.bean(Connections.class).names()).contains("supplied");
            assertThat(ASKED_BY).contains(Thread.currentThread().getName()).doesNotContain(OTHER);
        }
    }

    @Test
    void reportsInTheirOrderAllThatCannotBeUsedAndLeavesNoConnectionOpen() {
        proxies.get("crm").refuse(true);
        proxies.get("warehouse").refuse(true);

        assertThat(archives.failure().message())
                .containsSubsequence("TANDEM00141", "'crm'", "TANDEM00141", "'warehouse'")
                .doesNotContain("'archive'");
        assertThat(proxies.get("archive").connections()).isPositive();
        await().untilAsserted(() -> assertThat(proxies.get("archive").open()).isZero());
    }

    /** If another does not come, it is too late for this one to count. */
    private static void meet(CyclicBarrier all, AtomicInteger together) {
        try {
            all.await(10, TimeUnit.SECONDS);
            together.incrementAndGet();
        } catch (BrokenBarrierException | TimeoutException alone) {
            // one after the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    @Dependent
    static class Supplier {

        @Produces
        @Connection("supplied")
        XADataSource dataSource() {
            Database database = PostgresServers.create(1);
            PGXADataSource dataSource = new PGXADataSource() {
                @Override
                public XAConnection getXAConnection() throws SQLException {
                    ASKED_BY.add(Thread.currentThread().getName());
                    return super.getXAConnection();
                }
            };
            dataSource.setUrl(database.url());
            dataSource.setUser(database.username());
            dataSource.setPassword(database.password());
            return dataSource;
        }
    }
}
