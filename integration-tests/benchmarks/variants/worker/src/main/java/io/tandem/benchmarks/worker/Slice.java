package io.tandem.benchmarks.worker;

/** What was done in a slice of time: so many transactions, the time by the clock, and that of the processors for this JVM. */
public record Slice(long transactions, long nanos, long cpuNanos) {}
