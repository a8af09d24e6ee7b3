package io.tandem.benchmarks.worker;

/** A variant that measures calls inside itself, where no other program could make them. */
public interface FindMeter {

    /** The medians of so many batches, after as many to warm up. */
    FindCosts finds(int batches) throws Exception;
}
