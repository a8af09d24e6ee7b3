package io.tandem.benchmarks.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.worker.Slice;
import io.tandem.benchmarks.worker.Work;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Condition CONDITION = new Condition(Disk.AS_IT_IS, Work.BOTH, 8);

    private final Samples samples = new Samples();

    @Test
    void countsBySecondAndByTransaction() {
        Sample sample = new Sample(new Slice(500, 2_000_000_000, 50_000_000), 400_000_000, 2000, 500);

        assertThat(sample.throughput()).isEqualTo(250);
        assertThat(sample.cpuMicros()).isEqualTo(100);
        assertThat(sample.serverCpuMicros()).isEqualTo(800);
        assertThat(sample.serverForcesPerTransaction()).isEqualTo(4);
        assertThat(sample.jvmForcesPerTransaction()).isEqualTo(1);
    }

    @Test
    void comparesWithinEachRound() {
        // a machine that becomes ten times as slow: the quotient of the medians would be 4
        round(2000, 1000);
        round(2000, 1000);
        round(200, 100);
        round(400, 100);
        round(200, 100);

        assertThat(samples.ratio(CONDITION, Variants.TANDEM, Variants.PLAIN, Sample::throughput))
                .hasValueCloseTo(2.0, Offset.offset(1e-9));
    }

    @Test
    void comparesWithNothingWhatWasNotMeasured() {
        round(2000, 1000);

        assertThat(samples.ratio(CONDITION, Variants.TANDEM, Variants.TEXTBOOK, Sample::throughput))
                .isEmpty();
    }

    @Test
    void takesGoalsFromTheirOwnCondition() {
        samples.add(CONDITION, Variants.HAND_WRITTEN, sample(1000));
        round(1400, 2000);

        assertThat(new ThroughputGoals(samples).goals())
                .filteredOn(goal -> goal.value().isPresent())
                .singleElement()
                .satisfies(goal -> {
                    assertThat(goal.name()).contains("default store", "threads: 8");
                    assertThat(goal.value().getAsDouble()).isCloseTo(1.4, Offset.offset(1e-9));
                })
                .matches(Goal::met);
    }

    @Test
    void comparesWithQuarkusAtEachNumberOfThreads() {
        samples.add(CONDITION, Variants.QUARKUS, sample(1000));
        round(1200, 2000);

        assertThat(new ThroughputGoals(samples).goals())
                .filteredOn(goal -> goal.name().contains("Quarkus"))
                .hasSize(3)
                .filteredOn(goal -> goal.value().isPresent())
                .singleElement()
                .satisfies(goal -> {
                    assertThat(goal.name()).contains("threads: 8");
                    assertThat(goal.value().getAsDouble()).isCloseTo(1.2, Offset.offset(1e-9));
                })
                .matches(Goal::met);
    }

    private void round(long tandem, long plain) {
        samples.add(CONDITION, Variants.TANDEM, sample(tandem));
        samples.add(CONDITION, Variants.PLAIN, sample(plain));
    }

    private static Sample sample(long transactions) {
        return new Sample(new Slice(transactions, 1_000_000_000, 1_000_000), 0, 0, 0);
    }
}
