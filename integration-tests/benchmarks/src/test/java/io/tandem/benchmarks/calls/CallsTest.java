package io.tandem.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsTest {

    private static final String HEAD =
            "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\",\"Score Error (99.9%)\",\"Unit\"";

    @Test
    void readsTimesAndAllocations() {
        List<Call> calls = JmhResults.read(List.of(
                HEAD,
                "\"a.b.Calls.find\",\"avgt\",1,5,12.500000,0.5,\"ns/op\"",
                "\"a.b.Calls.find:gc.alloc.rate\",\"avgt\",1,5,99.0,0.1,\"MB/sec\"",
                "\"a.b.Calls.find:gc.alloc.rate.norm\",\"avgt\",1,5,16.000001,0.1,\"B/op\"",
                "\"a.b.Calls.find:gc.count\",\"avgt\",1,5,3.0,NaN,\"counts\""));

        assertThat(calls).containsExactly(new Call("find", 12.5, 16.000001));
    }

    @Test
    void measuresAnInjectedCallByWhatItCostsMore() {
        List<Goal> goals =
                Calls.goals(List.of(new Call("findByPlainSession", 10, 16), new Call("findByInjectedSession", 25, 16)));

        assertThat(goals).filteredOn(Goal::met).singleElement().satisfies(goal -> assertThat(goal.value())
                .hasValue(15));
    }

    @Test
    void comparesInQuarkusWithThePlainSessionOfQuarkus() {
        List<Goal> goals = Calls.goals(List.of(
                new Call("findByPlainSession", 1, 1),
                new Call("findByInjectedSession", 100, 100),
                new Call("findByInjectedSessionInQuarkus", 29, 72),
                new Call("findByPlainSessionInQuarkus", 21, 72)));

        assertThat(goals)
                .filteredOn(Goal::met)
                .extracting(goal -> goal.value().getAsDouble())
                .containsExactly(8.0, 0.0);
    }

    @Test
    void missesTheGoalInQuarkusByOneByte() {
        List<Goal> goals = Calls.goals(List.of(
                new Call("findByInjectedSessionInQuarkus", 29, 73), new Call("findByPlainSessionInQuarkus", 21, 72)));

        assertThat(goals)
                .filteredOn(goal -> goal.name().contains("bytes"))
                .singleElement()
                .matches(goal -> !goal.met());
    }

    @Test
    void plotsFindsByWhoMakesThemAndTheOthersByThemselves(@TempDir Path directory) throws Exception {
        Results results = new Results();
        Calls.report(
                List.of(
                        new Call("findByPlainSession", 10, 16),
                        new Call("findByInjectedSession", 25, 17),
                        new Call("makeQuery", 100, 176),
                        new Call("findByInjectedSessionInQuarkus", 29, 72)),
                results);

        results.write(directory);

        // no bar for the plain session in Quarkus, which was not measured
        assertThat(bars(directory.resolve("calls-find.svg")))
                .containsExactly(
                        "plain session: 10.00",
                        "injected EntityManager: 25.00",
                        "plain session: 16.00",
                        "injected EntityManager: 17.00",
                        "injected EntityManager: 29.00",
                        "injected EntityManager: 72.00");
        assertThat(bars(directory.resolve("calls-others.svg")))
                .containsExactly("makeQuery: 100.00", "makeQuery: 176.00");
    }

    private static List<String> bars(Path svg) throws IOException {
        return Pattern.compile("<title>(.*)</title>")
                .matcher(Files.readString(svg))
                .results()
                .map(bar -> bar.group(1))
                .toList();
    }
}
