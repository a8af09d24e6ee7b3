package io.tandem.benchmarks.throughput;

import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.worker.Work;

/** What all variants are measured under in turn. */
public record Condition(Disk disk, Work work, int threads) {}
