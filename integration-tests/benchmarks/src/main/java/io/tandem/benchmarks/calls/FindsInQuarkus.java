package io.tandem.benchmarks.calls;

import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Servers;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.process.WorkerProcess;
import io.tandem.benchmarks.worker.Cost;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.FindCosts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code find} in an application of Quarkus with Tandem, which measures itself. */
final class FindsInQuarkus {

    static final String INJECTED = "findByInjectedSessionInQuarkus";
    static final String PLAIN = "findByPlainSessionInQuarkus";

    private static final String DATABASE = "calls";

    private FindsInQuarkus() {}

    static List<Call> run(Path directory, int batches) throws IOException, InterruptedException {
        try (Servers servers = new Servers(directory.resolve("servers"), Disk.AS_IT_IS)) {
            servers.create(DATABASE);
            Databases databases =
                    new Databases(servers.first().port(), servers.second().port(), DATABASE);
            try (WorkerProcess worker = WorkerProcess.start(
                    Variants.TANDEM_QUARKUS, databases, Disk.AS_IT_IS, directory.resolve("worker"))) {
                FindCosts costs = worker.finds(batches);
                return List.of(call(PLAIN, costs.plain()), call(INJECTED, costs.injected()));
            }
        }
    }

    private static Call call(String name, Cost cost) {
        return new Call(name, cost.nanos(), cost.bytes());
    }
}
