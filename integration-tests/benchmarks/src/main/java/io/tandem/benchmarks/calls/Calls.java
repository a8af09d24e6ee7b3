package io.tandem.benchmarks.calls;

import io.tandem.benchmarks.process.ClassPaths;
import io.tandem.benchmarks.process.WorkerProcess;
import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What calls through injected objects cost: JMH, in a JVM of its own, with its profiler of allocations; in Quarkus, where JMH
 * can't start the application, measured inside it.
 */
public final class Calls {

    private static final int BATCHES_PER_MILLI = 10;

    private Calls() {}

    /** Runs them, each iteration so long. */
    public static List<Call> run(Path directory, long iterationMillis) throws IOException, InterruptedException {
        List<Call> calls = new ArrayList<>(byJmh(Files.createDirectories(directory), iterationMillis));
        calls.addAll(FindsInQuarkus.run(directory.resolve("quarkus"), (int) iterationMillis * BATCHES_PER_MILLI));
        return calls;
    }

    private static List<Call> byJmh(Path directory, long iterationMillis) throws IOException, InterruptedException {
        Path table = directory.resolve("jmh.csv");
        Path output = directory.resolve("jmh.txt");
        String time = iterationMillis + "ms";
        int exit = new ProcessBuilder(
                        WorkerProcess.java(),
                        "-cp",
                        ClassPaths.of("se"),
                        "org.openjdk.jmh.Main",
                        "io.tandem",
                        "-foe",
                        "true",
                        "-f",
                        "1",
                        "-wi",
                        "5",
                        "-w",
                        time,
                        "-i",
                        "5",
                        "-r",
                        time,
                        "-prof",
                        "gc",
                        "-rf",
                        "csv",
                        "-rff",
                        table.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("JMH has failed, see " + output);
        }
        return JmhResults.read(Files.readAllLines(table));
    }

    public static void report(List<Call> calls, Results results) {
        Table table = new Table("Calls", List.of("call", "ns", "bytes allocated"));
        for (Call call : calls) {
            results.figure("calls", Map.of("call", call.name()), "time", "ns", OptionalDouble.of(call.nanos()));
            results.figure("calls", Map.of("call", call.name()), "allocated", "bytes", OptionalDouble.of(call.bytes()));
            table.row(List.of(
                    call.name(),
                    Table.number(OptionalDouble.of(call.nanos()), 1),
                    Table.number(OptionalDouble.of(call.bytes()), 0)));
        }
        if (!calls.isEmpty()) {
            results.table(table);
            new CallsPlots(calls).plot(results);
        }
    }

    public static List<Goal> goals(List<Call> calls) {
        return List.of(
                Goal.atMost(
                        "injected find over a plain session's, ns",
                        over(calls, CallsPlots.INJECTED_FIND, CallsPlots.PLAIN_FIND, Call::nanos),
                        20),
                Goal.atMost(
                        "injected find over a plain session's in Quarkus, ns",
                        over(calls, FindsInQuarkus.INJECTED, FindsInQuarkus.PLAIN, Call::nanos),
                        10),
                Goal.atMost(
                        "injected find over a plain session's in Quarkus, bytes allocated",
                        over(calls, FindsInQuarkus.INJECTED, FindsInQuarkus.PLAIN, Call::bytes),
                        0));
    }

    private static OptionalDouble over(
            List<Call> calls, String injectedCall, String plainCall, ToDoubleFunction<Call> cost) {
        OptionalDouble injected = cost(calls, injectedCall, cost);
        OptionalDouble plain = cost(calls, plainCall, cost);
        return injected.isPresent() && plain.isPresent()
                ? OptionalDouble.of(injected.getAsDouble() - plain.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble cost(List<Call> calls, String name, ToDoubleFunction<Call> cost) {
        return calls.stream()
                .filter(call -> call.name().equals(name))
                .mapToDouble(cost)
                .findFirst();
    }
}
