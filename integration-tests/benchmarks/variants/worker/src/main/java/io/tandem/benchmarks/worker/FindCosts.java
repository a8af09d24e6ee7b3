package io.tandem.benchmarks.worker;

/** What {@code find} of a row in the first-level cache costs, on an injected object and on the plain session behind it. */
public record FindCosts(Cost injected, Cost plain) {}
