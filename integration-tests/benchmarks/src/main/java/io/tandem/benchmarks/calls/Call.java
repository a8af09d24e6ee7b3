package io.tandem.benchmarks.calls;

/** What one call costs. */
public record Call(String name, double nanos, double bytes) {}
