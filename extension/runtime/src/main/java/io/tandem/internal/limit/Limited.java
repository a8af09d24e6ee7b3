package io.tandem.internal.limit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A step in a thread of its own, which may be left behind. */
public final class Limited {

    private final FutureTask<?> task;
    private final Thread thread;

    private Limited(FutureTask<?> task, Thread thread) {
        this.task = task;
        this.thread = thread;
    }

    /** Begins; the thread keeps no process alive. */
    public static Limited begin(String name, Runnable step) {
        FutureTask<?> task = new FutureTask<>(step, true);
        return new Limited(task, start(name, task));
    }

    static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, "tandem: " + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Interrupts the step, and waits until its thread is gone, but not for longer than a limit. */
    public void end(Duration limit) {
        thread.interrupt();
        try {
            thread.join(Math.max(1, limit.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for the end; what the step threw is thrown here.
     *
     * @return whether it has ended; {@code false} too if this thread was interrupted
     */
    public boolean await(Duration limit) {
        try {
            task.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
