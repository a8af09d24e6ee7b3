package io.tandem.benchmarks.worker;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** The threads that do the work, kept from slice to slice; one transaction that fails fails the slice. */
final class Crew implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong ids = new AtomicLong();
    private final Variant variant;

    Crew(Variant variant) {
        this.variant = variant;
    }

    /** Works for so long. */
    Slice during(Work work, int size, long millis) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        return run(work, size, () -> System.nanoTime() < deadline);
    }

    /** Does so many transactions. */
    Slice times(Work work, int size, long count) throws InterruptedException, ExecutionException {
        AtomicLong left = new AtomicLong(count);
        return run(work, size, () -> left.getAndDecrement() > 0);
    }

    private Slice run(Work work, int size, BooleanSupplier more) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long startCpu = cpu();
        List<Future<Long>> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(threads.submit(() -> repeat(work, more)));
        }
        long transactions = 0;
        for (Future<Long> member : members) {
            transactions += member.get();
        }
        return new Slice(transactions, System.nanoTime() - start, cpu() - startCpu);
    }

    private long repeat(Work work, BooleanSupplier more) throws Exception {
        long transactions = 0;
        while (more.getAsBoolean()) {
            work.run(variant, ids.incrementAndGet());
            transactions++;
        }
        return transactions;
    }

    /** Of all threads of the process, garbage collection and compilation included. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
