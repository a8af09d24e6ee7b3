package io.tandem.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void isMetAtTheBoundItself() {
        assertThat(Goal.atLeast("ratio", OptionalDouble.of(1.35), 1.35).met()).isTrue();
        assertThat(Goal.atMost("cost", OptionalDouble.of(20), 20).met()).isTrue();
    }

    @Test
    void isNotMetBeyondTheBound() {
        assertThat(Goal.atLeast("ratio", OptionalDouble.of(1.34), 1.35).met()).isFalse();
        assertThat(Goal.atMost("cost", OptionalDouble.of(20.1), 20).met()).isFalse();
    }

    @Test
    void isNotMetWhereNothingWasMeasured() {
        Goal goal = Goal.atMost("cost", OptionalDouble.empty(), 20);

        assertThat(goal.met()).isFalse();
        assertThat(Json.of(goal.json()))
                .isEqualTo("{\"name\": \"cost\", \"value\": null, \"target\": \"<= 20.0\", \"met\": false,"
                        + " \"remark\": \"not measured in this run\"}");
    }
}
