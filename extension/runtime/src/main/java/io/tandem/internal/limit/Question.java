package io.tandem.internal.limit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A question to something that may never answer: while an answer is waited for, it is not asked again, so that no more than
 * one thread is ever lost to it. Thread-safe.
 */
public final class Question<T> {

    private final String name;
    private final Callable<T> question;
    private @Nullable FutureTask<T> asked;

    public Question(String name, Callable<T> question) {
        this.name = name;
        this.question = question;
    }

    /**
     * Asks and waits.
     *
     * @throws TimeoutException if there is no answer in time
     * @throws ExecutionException what the question threw, as the cause
     */
    public T ask(Duration limit) throws TimeoutException, ExecutionException {
        FutureTask<T> current = current();
        try {
            return current.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        } finally {
            if (current.isDone()) {
                end(current);
            }
        }
    }

    private synchronized FutureTask<T> current() {
        FutureTask<T> current = asked;
        if (current == null || current.isDone()) {
            current = new FutureTask<>(question);
            asked = current;
            Limited.start(name, current);
        }
        return current;
    }

    private synchronized void end(FutureTask<T> ended) {
        if (asked == ended) {
            asked = null;
        }
    }
}
