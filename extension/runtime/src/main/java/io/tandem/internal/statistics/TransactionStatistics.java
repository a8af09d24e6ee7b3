package io.tandem.internal.statistics;

import java.util.concurrent.atomic.LongAdder;

/** Counts the transactions of one application that used a connection. Thread-safe. */
public final class TransactionStatistics {

    private final LongAdder readOnly = new LongAdder();
    private final LongAdder onePhase = new LongAdder();
    private final LongAdder twoPhase = new LongAdder();
    private final LongAdder rolledBack = new LongAdder();
    private final LongAdder uncertain = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /** How a transaction ended. */
    public enum End {
        /** Committed, nothing was written. */
        READ_ONLY,
        /** Committed by its one database that was written, or by several without two-phase commit. */
        ONE_PHASE,
        /** Committed after at least one branch was prepared. */
        TWO_PHASE,
        /** Rolled back. */
        ROLLED_BACK,
        /** Heuristic or unknown. */
        UNCERTAIN
    }

    /** A transaction has ended. */
    public void ended(End end, long duration) {
        adder(end).increment();
        nanos.add(duration);
    }

    /** How many have ended so. */
    public long count(End end) {
        return adder(end).sum();
    }

    /** How long all transactions together have taken, in nanoseconds. */
    public long nanos() {
        return nanos.sum();
    }

    private LongAdder adder(End end) {
        return switch (end) {
            case READ_ONLY -> readOnly;
            case ONE_PHASE -> onePhase;
            case TWO_PHASE -> twoPhase;
            case ROLLED_BACK -> rolledBack;
            case UNCERTAIN -> uncertain;
        };
    }
}
