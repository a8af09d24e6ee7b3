package io.tandem.internal.tx.socket;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The wait for an answer: one thread waits, another gives it up, and only one of them has its way. */
final class Wait {

    private static final long NONE = 0;
    private static final long GIVEN_UP = 1;

    /** When the wait is to end, by {@link System#nanoTime}; even, so that it is never one of the two above. */
    private final AtomicLong until = new AtomicLong(NONE);

    private volatile long limitNanos;

    /** How long may be waited from now on; 0 for ever. */
    void limit(int millis) {
        limitNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Begins; what it returns is for {@link #end}. */
    long begin() {
        long limit = limitNanos;
        if (limit == 0) {
            return NONE;
        }
        long mine = even(System.nanoTime() + limit);
        until.setRelease(mine);
        return mine;
    }

    private static long even(long time) {
        long even = time & ~1L;
        return even == NONE ? 2 : even;
    }

    /** Whether nobody gave it up meanwhile. */
    boolean end(long mine) {
        return mine == NONE || until.compareAndSet(mine, NONE);
    }

    /** Gives it up if it has lasted too long: whether it did. */
    boolean giveUpIfLate(long now) {
        long end = until.getAcquire();
        return end != NONE && end != GIVEN_UP && now - end >= 0 && until.compareAndSet(end, GIVEN_UP);
    }
}
