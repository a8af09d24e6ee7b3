package io.tandem.benchmarks.one;

import io.tandem.benchmarks.worker.Variant;

/** Has no unit of work. */
interface OnlyStarted extends Variant {

    @Override
    default void both(long id) {
        throw new UnsupportedOperationException("It is only started");
    }

    @Override
    default void one(long id) {
        throw new UnsupportedOperationException("It is only started");
    }
}
