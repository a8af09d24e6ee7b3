package io.tandem.benchmarks.worker;

/** What one call costs: nanoseconds by the clock, and bytes that it allocates. */
public record Cost(double nanos, double bytes) {}
