package io.tandem.it.drain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connections;
import io.tandem.InDoubt;
import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that keeps its connections and answers nothing. */
class FrozenDatabaseIT {

    private EmbeddedPostgres server;
    private Database frozen;
    private List<Long> processes;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_prepared_transactions", "64")
                .start();
        frozen = new Database("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "any");
    }

    @AfterEach
    void stop() throws Exception {
        signal("CONT");
        server.close();
    }

    private void freeze() throws Exception {
        long postmaster = Long.parseLong(frozen.column("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
                .get(0));
        processes = Stream.concat(
                        Stream.of(postmaster),
                        ProcessHandle.of(postmaster).orElseThrow().descendants().map(ProcessHandle::pid))
                .toList();
        signal("STOP");
    }

    private void signal(String signal) throws Exception {
        for (long process : processes) {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process))
                    .start()
                    .waitFor();
        }
    }

    @Test
    void theEndComesWithin30SecondsAndInDoubtWorkIsSaidToBeUnknownMeanwhile() throws Exception {
        Application application = new ApplicationArchives("frozen")
                .packageOf(Order.class)
                .connection("shop", frozen)
                .connection("warehouse", PostgresServers.create(0))
                .property("sql.connection.shop.schema", "create")
                .property("sql.connection.warehouse.schema", "create")
                .property("sql.recovery.period", "1s")
                .property("sql.twophase", "true")
                .start();
        EntityManager orders = application.bean(EntityManager.class, Session.Literal.of("shop"));
        Connections connections = application.bean(Connections.class);
        CountDownLatch written = new CountDownLatch(1);
        Thread work = new Thread(() -> {
            try {
                application.inTransaction(() -> {
                    orders.persist(new Order(1));
                    orders.flush();
                    written.countDown();
                    Thread.sleep(Duration.ofSeconds(1).toMillis());
                    orders.persist(new Order(2));
                });
            } catch (Exception e) {
                assertThat(e).isNotNull();
            }
        });
        work.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        work.setDaemon(true);
        work.start();
        written.await();
        freeze();
        // recovery too begins a pass that does not end
        Thread.sleep(Duration.ofSeconds(4).toMillis());

        assertThat(connections.inDoubt())
                .filteredOn(branch -> branch.connection().equals("shop"))
                .extracting(InDoubt::state)
                .containsOnly(InDoubt.State.UNREACHABLE);
        Instant begin = Instant.now();
        application.close();

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
}
