package io.tandem.benchmarks.throughput;

import static io.tandem.benchmarks.process.Variants.HAND_WRITTEN;
import static io.tandem.benchmarks.process.Variants.HAND_WRITTEN_SAME_LOG;
import static io.tandem.benchmarks.process.Variants.LAST_RESOURCE;
import static io.tandem.benchmarks.process.Variants.ONE_CONNECTION;
import static io.tandem.benchmarks.process.Variants.QUARKUS;
import static io.tandem.benchmarks.process.Variants.SPRING_ATOMIKOS;
import static io.tandem.benchmarks.process.Variants.SPRING_NARAYANA;
import static io.tandem.benchmarks.process.Variants.TANDEM;
import static io.tandem.benchmarks.process.Variants.TEXTBOOK;

import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.worker.Work;
import java.util.ArrayList;
import java.util.List;

/** What Tandem's throughput has to be, as ratios of the same run. */
public final class ThroughputGoals {

    private final Samples samples;
    private final List<Goal> goals = new ArrayList<>();

    public ThroughputGoals(Samples samples) {
        this.samples = samples;
    }

    public List<Goal> goals() {
        for (int threads : new int[] {1, 8, 32}) {
            Condition both = new Condition(Disk.AS_IT_IS, Work.BOTH, threads);
            goals.add(Goal.atMost(
                    "JVM CPU per transaction, of hand-written with the same log, " + where(both),
                    samples.ratio(both, TANDEM, HAND_WRITTEN_SAME_LOG, Sample::cpuMicros),
                    1.08));
            atLeast(0.97, both, TANDEM, HAND_WRITTEN_SAME_LOG);
            atLeast(1.35, both, TANDEM, HAND_WRITTEN);
            atLeast(threads == 8 ? 0.68 : 0.78, both, TANDEM, TEXTBOOK);
            atLeast(threads == 1 ? 1.4 : 2.1, both, TANDEM, SPRING_ATOMIKOS);
            atLeast(threads == 1 ? 1.8 : 4, both, TANDEM, SPRING_NARAYANA);
            atLeast(1.1, both, TANDEM, QUARKUS);
            atLeast(0.97, new Condition(Disk.AS_IT_IS, Work.ONE, threads), TANDEM, ONE_CONNECTION);
        }
        Condition slowForOne = new Condition(Disk.SLOW, Work.BOTH, 1);
        Condition slowForMany = new Condition(Disk.SLOW, Work.BOTH, 32);
        atLeast(1.0, slowForOne, LAST_RESOURCE, TEXTBOOK);
        atLeast(1.0, slowForMany, LAST_RESOURCE, TEXTBOOK);
        atLeast(4.5, slowForMany, TANDEM, SPRING_ATOMIKOS);
        return goals;
    }

    private void atLeast(double bound, Condition condition, Variants variant, Variants other) {
        goals.add(Goal.atLeast(
                "throughput of \"" + variant.title() + "\", of \"" + other.title() + "\", " + where(condition),
                samples.ratio(condition, variant, other, Sample::throughput),
                bound));
    }

    private static String where(Condition condition) {
        return (condition.work() == Work.BOTH ? "two databases" : "one of two databases")
                + (condition.disk() == Disk.SLOW ? ", slow disk" : "")
                + ", threads: " + condition.threads();
    }
}
