package io.tandem.benchmarks.trips;

import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Servers;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.process.WorkerProcess;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.report.Table;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** How often a transaction of one thread waits for a database, and how many writes it forces where. */
public final class RoundTrips {

    private static final int WARM_UP = 100;
    private static final int TRANSACTIONS = 200;

    private final Results results;
    private final Table table = new Table(
            "What one transaction waits for, at one thread",
            List.of("variant", "databases", "round trips", "forced writes of the servers", "of the JVM"));

    private RoundTrips(Results results) {
        this.results = results;
    }

    /** Counts for each variant, one after the other. */
    public static void run(Path directory, Results results) throws IOException, InterruptedException {
        RoundTrips trips = new RoundTrips(results);
        try (Servers servers = new Servers(directory.resolve("servers"), Disk.COUNTED);
                CountingProxy first = new CountingProxy(servers.first().port());
                CountingProxy second = new CountingProxy(servers.second().port())) {
            for (Variants variant : Variants.values()) {
                String name = variant.name().toLowerCase(Locale.ROOT);
                servers.create(name);
                Databases databases = new Databases(first.port(), second.port(), name);
                try (WorkerProcess worker =
                        WorkerProcess.start(variant, databases, Disk.COUNTED, directory.resolve(name))) {
                    for (Work work : Work.values()) {
                        if (work == Work.ONE || variant.writesBoth()) {
                            trips.count(variant, work, worker, servers, first, second);
                        }
                    }
                }
            }
        }
        results.table(trips.table);
    }

    private void count(
            Variants variant,
            Work work,
            WorkerProcess worker,
            Servers servers,
            CountingProxy first,
            CountingProxy second) {
        worker.times(work, 1, WARM_UP);
        long trips = first.trips() + second.trips();
        long byServers = servers.forced();
        long byJvm = worker.forced();
        worker.times(work, 1, TRANSACTIONS);
        OptionalDouble tripsEach = each(first.trips() + second.trips() - trips);
        OptionalDouble serversEach = each(servers.forced() - byServers);
        OptionalDouble jvmEach = each(worker.forced() - byJvm);
        Map<String, Object> of =
                Map.of("variant", variant.title(), "work", work.name().toLowerCase(Locale.ROOT), "threads", 1);
        results.figure("counts", of, "round trips", "per transaction", tripsEach);
        results.figure("counts", of, "forced writes of the servers", "per transaction", serversEach);
        results.figure("counts", of, "forced writes of the JVM", "per transaction", jvmEach);
        table.row(List.of(
                variant.title(),
                work == Work.BOTH ? "two" : "one",
                Table.number(tripsEach, 2),
                Table.number(serversEach, 2),
                Table.number(jvmEach, 2)));
    }

    private static OptionalDouble each(long count) {
        return OptionalDouble.of((double) count / TRANSACTIONS);
    }
}
