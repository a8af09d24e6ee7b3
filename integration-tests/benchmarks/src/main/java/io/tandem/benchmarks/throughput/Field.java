package io.tandem.benchmarks.throughput;

import io.tandem.benchmarks.process.Servers;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.process.WorkerProcess;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.Slice;
import io.tandem.benchmarks.worker.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The variants on the servers of one disk, their JVMs started and kept up; each has databases of its own. */
final class Field implements AutoCloseable {

    private final Servers servers;
    private final Map<Variants, WorkerProcess> workers = new EnumMap<>(Variants.class);
    private final Map<Variants, long[]> written = new EnumMap<>(Variants.class);

    Field(Servers servers, List<Variants> variants, Path directory) throws IOException {
        this.servers = servers;
        try {
            start(variants, directory);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void start(List<Variants> variants, Path directory) throws IOException {
        for (Variants variant : variants) {
            String name = database(variant);
            servers.create(name);
            Databases databases =
                    new Databases(servers.first().port(), servers.second().port(), name);
            workers.put(variant, WorkerProcess.start(variant, databases, servers.disk(), directory.resolve(name)));
            written.put(variant, new long[2]);
        }
    }

    private static String database(Variants variant) {
        return variant.name().toLowerCase(Locale.ROOT);
    }

    /** So many transactions, whatever time they take. */
    void warm(Variants variant, Work work, int threads, long count) {
        count(variant, work, worker(variant).times(work, threads, count));
    }

    Sample measure(Variants variant, Condition condition, long millis) {
        WorkerProcess worker = worker(variant);
        long cpu = servers.cpuNanos();
        long byServers = servers.forced();
        long byJvm = worker.forced();
        Slice slice = worker.during(condition.work(), condition.threads(), millis);
        count(variant, condition.work(), slice);
        return new Sample(slice, servers.cpuNanos() - cpu, servers.forced() - byServers, worker.forced() - byJvm);
    }

    private WorkerProcess worker(Variants variant) {
        return workers.get(variant);
    }

    private void count(Variants variant, Work work, Slice slice) {
        written.get(variant)[0] += slice.transactions();
        written.get(variant)[1] += work == Work.BOTH ? slice.transactions() : 0;
    }

    /** That every transaction that was counted is in the databases, and nothing else. */
    void audit() {
        written.forEach((variant, rows) -> {
            String name = database(variant);
            long[] found = {servers.first().rows(name), servers.second().rows(name)};
            if (found[0] != rows[0] || found[1] != rows[1]) {
                throw new IllegalStateException(variant + " says it has written " + rows[0] + " and " + rows[1]
                        + " rows; the databases have " + found[0] + " and " + found[1]);
            }
        });
    }

    @Override
    public void close() {
        workers.values().forEach(WorkerProcess::close);
    }
}
