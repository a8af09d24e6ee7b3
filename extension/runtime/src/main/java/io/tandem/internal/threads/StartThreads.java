package io.tandem.internal.threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads in which a start takes some of its steps. They see what the thread of the start sees, and keep no process alive. To
 * be used by the thread of the start only.
 */
public final class StartThreads implements AutoCloseable {

    private final String name;
    private final int count;
    private @Nullable ExecutorService threads;

    /** None is started before the first step. */
    public StartThreads(String name, int count) {
        this.name = name;
        this.count = count;
    }

    /** Begins a step. */
    public <T> Begun<T> begin(Supplier<T> step) {
        FutureTask<T> task = new FutureTask<>(step::get);
        started().execute(task);
        return new Begun<>(task, name);
    }

    /** A step that was begun. */
    public static final class Begun<T> {

        private final FutureTask<T> task;
        private final String name;

        private Begun(FutureTask<T> task, String name) {
            this.task = task;
            this.name = name;
        }

        /**
         * Waits until it has ended; what it threw is thrown here.
         *
         * @throws IllegalStateException if this thread is interrupted
         */
        public T ended() {
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + name, e);
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

    private ExecutorService started() {
        ExecutorService running = threads;
        if (running == null) {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            running = Executors.newFixedThreadPool(count, task -> {
                Thread thread = new Thread(task, "tandem: " + name);
                thread.setDaemon(true);
                thread.setContextClassLoader(loader);
                return thread;
            });
            threads = running;
        }
        return running;
    }

    /** Waits for the threads, which have nothing left to do, unless this one was interrupted. */
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdown();
            try {
                if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                    threads.shutdownNow();
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
