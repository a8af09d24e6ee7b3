package io.tandem.benchmarks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.benchmarks.report.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
