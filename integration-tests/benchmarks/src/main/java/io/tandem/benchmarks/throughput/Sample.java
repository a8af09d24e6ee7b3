package io.tandem.benchmarks.throughput;

import io.tandem.benchmarks.worker.Slice;

/**
 * One slice of one variant, with the processor time of the servers meanwhile, and the writes that were forced by the servers
 * and by the JVM, where they are counted.
 */
public record Sample(Slice slice, long serverCpuNanos, long forcedByServers, long forcedByJvm) {

    /** Transactions per second by the clock. */
    public double throughput() {
        return slice.transactions() * 1e9 / slice.nanos();
    }

    /** Microseconds of the processors, for the JVM alone. */
    public double cpuMicros() {
        return slice.cpuNanos() / 1e3 / slice.transactions();
    }

    /** Microseconds of the processors, for both servers. */
    public double serverCpuMicros() {
        return serverCpuNanos / 1e3 / slice.transactions();
    }

    public double serverForcesPerTransaction() {
        return (double) forcedByServers / slice.transactions();
    }

    public double jvmForcesPerTransaction() {
        return (double) forcedByJvm / slice.transactions();
    }
}
