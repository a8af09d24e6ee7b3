package io.tandem.benchmarks;

import io.tandem.benchmarks.report.Results;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a run was on. */
final class Machine {

    private Machine() {}

    static void describe(Results results, Settings settings) throws IOException {
        results.run("date", Instant.now().truncatedTo(ChronoUnit.SECONDS));
        results.run("versions", settings.versions());
        results.run("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        results.run("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        results.run("processors", Runtime.getRuntime().availableProcessors() + " × " + processor());
        results.run(
                "slice",
                settings.sliceMillis() + " ms, " + settings.rounds() + " rounds, after " + settings.warmup()
                        + " transactions");
        load(results, "load at the start");
    }

    /** How many processes want the processors: of a quiet machine, none. */
    static void load(Results results, String key) {
        results.run(key, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() throws IOException {
        Path about = Path.of("/proc/cpuinfo");
        if (!Files.exists(about)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(about).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
