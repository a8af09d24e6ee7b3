package io.tandem.internal.tx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * A step of a branch, taken once: while another branch is waited for, or else by who has to know what came of it.
 * Thread-safe.
 */
final class BranchStep<T> implements Runnable {

    private final FutureTask<T> task;

    BranchStep(Callable<T> step) {
        task = new FutureTask<>(step);
    }

    @Override
    public void run() {
        task.run();
    }

    /**
     * What came of it, which is waited for even when the thread is interrupted: nobody could say what the database was told.
     *
     * @throws XAException what the step has thrown, itself
     */
    T outcome() throws XAException {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static XAException thrown(@Nullable Throwable failure) {
        if (failure instanceof XAException told) {
            return told;
        }
        if (failure instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }
}
