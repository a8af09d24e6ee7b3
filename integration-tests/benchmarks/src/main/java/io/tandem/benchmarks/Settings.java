package io.tandem.benchmarks;

import java.util.Set;

/**
 * How much is measured.
 *
 * @param sliceMillis how long a variant works at a time
 * @param rounds how many slices each variant has
 * @param warmup how many transactions each variant does before it is measured
 * @param suites which are run
 * @param versions what is compared, in words
 */
public record Settings(long sliceMillis, int rounds, long warmup, Set<String> suites, String versions) {

    static Settings given() {
        return new Settings(
                Long.getLong("benchmarks.slice"),
                Integer.getInteger("benchmarks.rounds"),
                Long.getLong("benchmarks.warmup"),
                Set.of(System.getProperty("benchmarks.suites").split(",")),
                System.getProperty("benchmarks.versions"));
    }

    boolean runs(String suite) {
        return suites.contains(suite);
    }
}
