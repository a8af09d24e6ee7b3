package io.tandem.internal.tx.socket;

import org.jspecify.annotations.Nullable;

/**
 * What a thread does while a database works on what it was asked: after the question is sent, and before the answer is waited
 * for. So one thread has several databases work at the same time, and costs less than threads that hand work over to each
 * other. Each thread has its own.
 */
public final class Meanwhile {

    private static final ThreadLocal<@Nullable Runnable> PLANNED = new ThreadLocal<>();

    private Meanwhile() {}

    /** This thread does it, once, when it is about to wait for an answer, on whatever socket of ours; it must not throw. */
    public static void plan(Runnable work) {
        PLANNED.set(work);
    }

    /** What has not been done yet is not done. */
    public static void forget() {
        PLANNED.remove();
    }

    /** A question is sent, and its answer about to be waited for. */
    public static void waiting() {
        Runnable work = PLANNED.get();
        if (work != null) {
            PLANNED.remove();
            work.run();
        }
    }
}
