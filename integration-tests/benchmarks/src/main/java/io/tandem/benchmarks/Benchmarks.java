package io.tandem.benchmarks;

import io.tandem.benchmarks.calls.Call;
import io.tandem.benchmarks.calls.Calls;
import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.recovery.RecoveryTime;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.starts.Starts;
import io.tandem.benchmarks.throughput.Samples;
import io.tandem.benchmarks.throughput.Throughput;
import io.tandem.benchmarks.throughput.ThroughputGoals;
import io.tandem.benchmarks.throughput.ThroughputReport;
import io.tandem.benchmarks.trips.RoundTrips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Runs the suites one after the other, and writes what they have measured. */
public final class Benchmarks {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.given();
        Path directory = Files.createTempDirectory(Files.createDirectories(TARGET), "run-");
        Results results = new Results();
        Machine.describe(results, settings);
        Samples samples = new Samples();
        Throughput throughput = new Throughput(settings, directory);
        if (settings.runs("throughput")) {
            samples.addAll(throughput.run(Disk.AS_IT_IS, List.of(1, 8, 32)));
        }
        if (settings.runs("slow")) {
            samples.addAll(throughput.run(Disk.SLOW, List.of(1, 32)));
        }
        new ThroughputReport(samples, results).report();
        results.goals(new ThroughputGoals(samples).goals());
        // a run that is ended has left what it has measured
        results.write(TARGET);
        if (settings.runs("counts")) {
            RoundTrips.run(directory.resolve("counts"), results);
        }
        OptionalDouble recovery =
                settings.runs("recovery") ? RecoveryTime.run(directory.resolve("recovery")) : OptionalDouble.empty();
        RecoveryTime.report(recovery, results);
        results.goals(RecoveryTime.goals(recovery));
        results.write(TARGET);
        Starts starts = new Starts(settings, directory.resolve("starts"));
        if (settings.runs("starts")) {
            starts.run();
        }
        starts.report(results);
        results.goals(starts.goals());
        results.write(TARGET);
        List<Call> calls = settings.runs("calls")
                ? Calls.run(directory.resolve("calls"), Math.min(1000, settings.sliceMillis()))
                : List.of();
        Calls.report(calls, results);
        results.goals(Calls.goals(calls));
        Machine.load(results, "load at the end");
        results.write(TARGET);
        System.out.println(results.summary() + ": " + TARGET.resolve("results.md"));
    }
}
