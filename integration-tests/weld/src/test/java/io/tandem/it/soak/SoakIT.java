package io.tandem.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.arjuna.coordinator.TransactionReaper;
import com.arjuna.ats.arjuna.coordinator.TxStats;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Many threads with everything that can be done, mixed by chance: afterwards the databases hold what the threads expect,
 * and nothing is left over. With {@code -Psoak} 32 threads take 1,000 steps each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoakIT {

    private static final int THREADS = 32;
    private static final int STEPS = Integer.getInteger("tandem.soak.steps", 60);
    private static final long SEED = Long.getLong("tandem.soak.seed", System.nanoTime());
    private static final List<String> CONNECTIONS = List.of("default", "warehouse");

    private final LogRecords log = new LogRecords();

    /** What is refused on purpose they report at length. */
    private final List<Logger> silenced = List.of(Logger.getLogger("com.arjuna"), Logger.getLogger("org.hibernate"));

    private Map<String, Database> databases;
    private Application application;

    @BeforeAll
    void boot() throws Exception {
        silenced.forEach(logger -> logger.setLevel(Level.OFF));
        arjPropertyManager.getCoordinatorEnvironmentBean().setEnableStatistics(true);
        ApplicationArchives archives = new ApplicationArchives("soak").packageOf(SoakIT.class);
        databases = Setting.POSTGRESQL.configure(archives, CONNECTIONS.toArray(String[]::new));
        CONNECTIONS.forEach(
                name -> archives.property("sql.connection." + name + ".hibernate.generate_statistics", "true")
                        .property("sql.connection." + name + ".pool.leak-timeout", "20s"));
        application = archives.start();
        databases.get("default").execute("insert into Sale(id, tag, text) values (0, 'common', 'common')");
        databases
                .get("warehouse")
                .execute(
                        "insert into Twin(id, tag, text, code) values (0, 'common', 'common', 'common')",
                        "alter table Twin add constraint code_once unique (code) deferrable initially deferred");
        for (String name : CONNECTIONS) {
            pool(name).getConfiguration().setMetricsEnabled(true);
        }
    }

    @AfterAll
    void stop() {
        application.close();
        log.close();
        silenced.forEach(logger -> logger.setLevel(null));
        arjPropertyManager.getCoordinatorEnvironmentBean().setEnableStatistics(false);
    }

    @Test
    void everyThreadFindsItsOwnAndNothingIsLeft() throws Exception {
        System.out.println("Soak: " + THREADS + " threads, " + STEPS + " steps each, seed " + SEED);
        Map<String, Integer> taken = new ConcurrentSkipListMap<>();
        long begin = System.nanoTime();
        Map<Long, String> expected = new TreeMap<>(run(taken));
        expected.put(0L, Worker.COMMON);
        System.out.printf("Soak: %.1f s, %d rows, %s%n", (System.nanoTime() - begin) / 1e9, expected.size(), taken);

        assertThat(rows("default", "Sale")).isEqualTo(expected);
        assertThat(rows("warehouse", "Twin")).isEqualTo(expected);
        assertThat(taken).hasSize(SessionSteps.ALL.size() + TransactionSteps.ALL.size() + RefusedSteps.ALL.size());
        for (String name : CONNECTIONS) {
            nothingIsLeft(name);
        }
        assertThat(TxStats.enabled()).isTrue();
        assertThat(TxStats.getInstance().getNumberOfTransactions()).isGreaterThan((long) THREADS * STEPS / 2);
        assertThat(TxStats.getInstance().getNumberOfInflightTransactions()).isZero();
        assertThat(TransactionReaper.transactionReaper().numberOfTransactions()).isZero();
        assertThat(logged()).isEmpty();
        assertThat(log.texts("", Level.WARNING)).noneMatch(text -> text.contains("TANDEM00352"));
    }

    private Map<Long, String> run(Map<String, Integer> taken) throws Exception {
        Doors doors = application.bean(Doors.class);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Map<Long, String>>> workers = new ArrayList<>();
            for (int number = 1; number <= THREADS; number++) {
                workers.add(new Worker(doors, number, SEED, STEPS, taken));
            }
            Map<Long, String> expected = new TreeMap<>();
            for (Future<Map<Long, String>> worker : threads.invokeAll(workers, 15, TimeUnit.MINUTES)) {
                expected.putAll(worker.get());
            }
            return expected;
        } finally {
            threads.shutdownNow();
        }
    }

    private void nothingIsLeft(String name) throws ReflectiveOperationException {
        AgroalDataSourceMetrics pool = pool(name).getMetrics();
        assertThat(pool.acquireCount()).as("connections taken of %s", name).isGreaterThan(STEPS);
        assertThat(pool.activeCount()).as("connections of %s in use", name).isZero();
        assertThat(pool.leakDetectionCount()).as("leaks of %s", name).isZero();
        assertThat(pool.awaitingCount()).as("threads that wait for %s", name).isZero();
        Statistics statistics =
                application.bean(SessionFactory.class, Session.Literal.of(name)).getStatistics();
        assertThat(statistics.getSessionOpenCount()).isGreaterThan((long) THREADS * STEPS / 2);
        assertThat(statistics.getSessionCloseCount())
                .as("sessions of %s closed", name)
                .isEqualTo(statistics.getSessionOpenCount());
        assertThat(databases.get(name).inDoubt()).as("prepared in %s", name).isZero();
    }

    private AgroalDataSource pool(String name) throws ReflectiveOperationException {
        return Pools.behind(application.bean(DataSource.class, Session.Literal.of(name)));
    }

    private Map<Long, String> rows(String connection, String table) {
        Map<Long, String> rows = new TreeMap<>();
        for (String row : databases.get(connection).column("select id || '=' || text from " + table)) {
            String[] parts = row.split("=", 2);
            rows.put(Long.valueOf(parts[0]), parts[1]);
        }
        return rows;
    }

    /** The records of the transaction log: files that are named as their transaction. */
    private List<Path> logged() throws IOException {
        try (Stream<Path> files = Files.walk(application.directory().resolve("log"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("0_"))
                    .toList();
        }
    }
}
