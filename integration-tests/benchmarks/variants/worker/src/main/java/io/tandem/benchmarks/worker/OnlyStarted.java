package io.tandem.benchmarks.worker;

/** Has no unit of work. */
public interface OnlyStarted extends Variant {

    @Override
    default void both(long id) {
        throw new UnsupportedOperationException("It is only started");
    }

    @Override
    default void one(long id) {
        throw new UnsupportedOperationException("It is only started");
    }
}
