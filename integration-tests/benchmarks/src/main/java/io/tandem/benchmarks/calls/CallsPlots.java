package io.tandem.benchmarks.calls;

import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.BarChart;
import io.tandem.benchmarks.report.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plots of the calls: {@code find} of an injected object beside a plain session's, and all others beside each other. */
final class CallsPlots {

    static final String INJECTED_FIND = "findByInjectedSession";
    static final String PLAIN_FIND = "findByPlainSession";

    private static final List<String> PLAIN = List.of(PLAIN_FIND, FindsInQuarkus.PLAIN);
    private static final List<String> INJECTED = List.of(INJECTED_FIND, FindsInQuarkus.INJECTED);

    private final List<Call> calls;

    CallsPlots(List<Call> calls) {
        this.calls = calls;
    }

    void plot(Results results) {
        results.plot("calls-find", finds());
        results.plot("calls-others", others());
    }

    private BarChart finds() {
        BarChart chart = new BarChart(
                "find that hits the first-level cache",
                List.of("Weld, ns", "Weld, bytes allocated", "Quarkus, ns", "Quarkus, bytes allocated"));
        chart.add("plain session", Variants.HAND_WRITTEN.colour(), costs(PLAIN));
        chart.add("injected EntityManager", Variants.TANDEM.colour(), costs(INJECTED));
        return chart;
    }

    private List<Double> costs(List<String> names) {
        return names.stream()
                .map(this::call)
                .flatMap(call -> Stream.of(
                        call.map(Call::nanos).orElse(Double.NaN),
                        call.map(Call::bytes).orElse(Double.NaN)))
                .toList();
    }

    private Optional<Call> call(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).findFirst();
    }

    private BarChart others() {
        BarChart chart = new BarChart("Other calls, on Weld", List.of("ns", "bytes allocated"));
        calls.stream()
                .filter(call -> !PLAIN.contains(call.name()) && !INJECTED.contains(call.name()))
                .forEach(call -> chart.add(call.name(), List.of(call.nanos(), call.bytes())));
        return chart;
    }
}
