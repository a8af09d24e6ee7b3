package io.tandem.benchmarks.report;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The middle one: what a noisy neighbour disturbs least. */
public final class Median {

    private Median() {}

    /** The median of some values, the mean of the two in the middle where their number is even; empty for none. */
    public static OptionalDouble of(double... values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
