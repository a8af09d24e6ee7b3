package io.tandem.benchmarks.worker;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What batches of equal calls cost, each measured by itself, so that a disturbed one does not count; for one thread. */
public final class Batches {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int calls;
    private final long[] nanos;
    private final long[] bytes;
    private int measured;

    /** So many batches of so many calls. */
    public Batches(int batches, int calls) {
        this.calls = calls;
        this.nanos = new long[batches];
        this.bytes = new long[batches];
    }

    /** Runs a batch in the thread that asks. */
    public void measure(Runnable batch) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        batch.run();
        nanos[measured] = System.nanoTime() - start;
        bytes[measured] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        measured++;
    }

    /** The medians, for one call. */
    public Cost cost() {
        return new Cost(median(nanos) / calls, median(bytes) / calls);
    }

    private double median(long[] values) {
        long[] sorted = Arrays.copyOf(values, measured);
        Arrays.sort(sorted);
        return sorted[measured / 2];
    }
}
