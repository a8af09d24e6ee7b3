package io.tandem.benchmarks.recovery;

import io.tandem.benchmarks.process.ClassPaths;
import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Servers;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.process.WorkerProcess;
import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.report.Median;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.report.Table;
import io.tandem.benchmarks.worker.Databases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much longer a start takes that has a hundred transactions to finish: decided, prepared in both databases, and left by
 * a JVM that was killed.
 */
public final class RecoveryTime {

    private static final int TRANSACTIONS = 100;
    private static final int IDLE_STARTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DATABASE = "recovery";

    private RecoveryTime() {}

    /** The seconds until all of them were committed, less those of a start with nothing to finish. */
    public static OptionalDouble run(Path directory) throws IOException, InterruptedException {
        try (Servers servers = new Servers(directory.resolve("servers"), Disk.AS_IT_IS)) {
            servers.create(DATABASE);
            Databases databases =
                    new Databases(servers.first().port(), servers.second().port(), DATABASE);
            Path place = directory.resolve("tandem");
            double[] idle = new double[IDLE_STARTS];
            for (int i = 0; i < idle.length; i++) {
                try (WorkerProcess worker = start(databases, place)) {
                    idle[i] = worker.readyMillis() / 1e3;
                }
            }
            leaveInDoubt(servers, databases, place);
            return OptionalDouble.of(
                    recover(servers, databases, place) - Median.of(idle).getAsDouble());
        }
    }

    private static WorkerProcess start(Databases databases, Path place) throws IOException {
        return WorkerProcess.start(Variants.TANDEM, databases, Disk.AS_IT_IS, place);
    }

    private static void leaveInDoubt(Servers servers, Databases databases, Path place)
            throws IOException, InterruptedException {
        WorkerProcess worker = WorkerProcess.start(
                ClassPaths.of("se"), "io.tandem.benchmarks.se.StoppedCommits", databases, Disk.AS_IT_IS, place);
        worker.tell("times both " + TRANSACTIONS + " " + TRANSACTIONS);
        await(servers, 2L * TRANSACTIONS);
        // the last of them may be prepared and not decided yet
        Thread.sleep(1000);
        worker.kill();
    }

    private static double recover(Servers servers, Databases databases, Path place)
            throws IOException, InterruptedException {
        try (WorkerProcess worker = start(databases, place)) {
            Instant ready = Instant.now();
            await(servers, 0);
            Duration after = Duration.between(ready, Instant.now());
            long rows = servers.first().rows(DATABASE) + servers.second().rows(DATABASE);
            if (rows != 2L * TRANSACTIONS) {
                throw new IllegalStateException("Of " + 2 * TRANSACTIONS + " rows, " + rows + " were committed");
            }
            return worker.readyMillis() / 1e3 + after.toMillis() / 1e3;
        }
    }

    private static void await(Servers servers, long prepared) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (servers.prepared(DATABASE) != prepared) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(servers.prepared(DATABASE) + " branches are prepared, not " + prepared);
            }
            Thread.sleep(20);
        }
    }

    public static void report(OptionalDouble seconds, Results results) {
        Map<String, Object> of = Map.of("variant", Variants.TANDEM.title(), "transactions", TRANSACTIONS);
        results.figure("recovery", of, "added to a start", "seconds", seconds);
        if (seconds.isPresent()) {
            Table table = new Table("Recovery", List.of("transactions in doubt", "seconds added to the start"));
            table.row(List.of(String.valueOf(TRANSACTIONS), Table.number(seconds, 2)));
            results.table(table);
        }
    }

    public static List<Goal> goals(OptionalDouble seconds) {
        return List.of(Goal.atMost(
                "seconds to resolve " + TRANSACTIONS + " transactions in doubt, added to a start", seconds, 2));
    }
}
