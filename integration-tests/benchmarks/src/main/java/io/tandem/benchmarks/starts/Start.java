package io.tandem.benchmarks.starts;

/** A start: the milliseconds since the JVM began, and the bytes in use afterwards. */
record Start(long millis, long bytes) {}
