package io.tandem.internal.tx.simulation;

import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.MapProperties;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.platform.embedded.EmbeddedPlatform;
import io.tandem.internal.tx.Database;
import io.tandem.internal.tx.Databases;
import io.tandem.internal.tx.Participations;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** One life of a node: the real transaction service and the real pools, over simulated databases. */
final class Life implements AutoCloseable {

    private final EmbeddedPlatform platform = new EmbeddedPlatform();
    private final List<Database> opened = new ArrayList<>();
    private final List<DataSource> dataSources = new ArrayList<>();

    /** Starts, and makes recovery's first pass. */
    Life(Path log, boolean twophase, List<SimulatedDatabase> databases) {
        try {
            start(log, twophase, databases);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void start(Path log, boolean twophase, List<SimulatedDatabase> databases) {
        platform.start(new TransactionSettings(
                true,
                new TransactionLog.Files(log),
                "simulated",
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                Duration.ofHours(1)));
        Databases pools = new Databases(
                platform,
                UnsafeCommit.ALLOW,
                Life.class.getClassLoader(),
                new Participations(platform, () -> {}),
                Optional.empty());
        for (SimulatedDatabase database : databases) {
            Database open = pools.open(
                    pools.find(plan("db" + opened.size(), twophase), Optional.of(database))
                            .await(),
                    "simulated");
            open.serve();
            opened.add(open);
            dataSources.add(open.forJdbc(() -> true));
        }
        platform.startRecovery();
    }

    private static ConnectionPlan plan(String name, boolean twophase) {
        return new ConnectionPlan(
                name,
                ConfigReader.read(MapProperties.of("sql.connections", name), Set.of())
                        .config()
                        .connection(name),
                twophase,
                false,
                false,
                new TreeSet<>(),
                new TreeSet<>());
    }

    TransactionManager transactions() {
        return platform.transactionManager();
    }

    DataSource dataSource(int database) {
        return dataSources.get(database);
    }

    @Override
    public void close() {
        opened.forEach(Database::close);
        platform.stop();
    }
}
