package io.tandem.internal.tx;

import io.tandem.internal.limit.Limited;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that talk to further databases while a transaction's own talks to the first. Transactions may make use of them
 * while few are committed at a time, on average: where all processors have enough to do, to hand work over only costs, and
 * where many wait for a disk they wait for the same forced writes. Thread-safe.
 */
public final class BranchThreads {

    private static final int ONE = 1 << 10;
    private static final int WEIGHT = 8;
    private static final int FURTHER_BRANCHES = 3;
    private static final long IDLE_SECONDS = 10;

    private final Executor executor;
    private final Runnable close;
    private final int most;
    private final AtomicInteger committing = new AtomicInteger();
    // a moving average of it; what is lost where two threads write it at once does not matter
    private volatile int usual;

    private BranchThreads(Executor executor, int most, Runnable close) {
        this.executor = executor;
        this.most = most;
        this.close = close;
    }

    /** None: each transaction asks its databases one after the other. */
    public static BranchThreads none() {
        return new BranchThreads(Runnable::run, 0, () -> {});
    }

    /** Daemons, made when they are needed; for half as many transactions as there are processors: none where there is one. */
    public static BranchThreads started() {
        int most = Runtime.getRuntime().availableProcessors() / 2;
        return most == 0 ? none() : started(most);
    }

    static BranchThreads started(int most) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most * FURTHER_BRANCHES,
                most * FURTHER_BRANCHES,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Limited.thread("branches", work),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return new BranchThreads(pool, most, pool::shutdown);
    }

    /**
     * Those of an executor of somebody else's.
     *
     * @param executor may as well run nothing: each step that is waited for is then taken by who waits
     * @param most how many transactions, on average, may be committed at a time for it to be used
     */
    public static BranchThreads of(Executor executor, int most) {
        return new BranchThreads(executor, most, () -> {});
    }

    /** Whether there are any at all. */
    boolean any() {
        return most > 0;
    }

    /** A transaction begins to commit on several databases; answers whether it may use threads. */
    boolean enter() {
        int now = committing.incrementAndGet() * ONE;
        int average = usual + (now - usual) / WEIGHT;
        usual = average;
        return average <= most * ONE + ONE / 2;
    }

    /** Such a transaction has ended. */
    void leave() {
        committing.decrementAndGet();
    }

    /** A thread may take the step; where none can, who waits for it does. */
    void offer(Runnable step) {
        try {
            executor.execute(step);
        } catch (OutOfMemoryError noThread) {
            // the step is taken all the same
        }
    }

    /** Takes nothing more; what is under way comes to its end. */
    void close() {
        close.run();
    }
}
