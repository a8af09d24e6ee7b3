package io.tandem.internal.tx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * A step of a branch, taken while another branch is waited for, or given up where there was no time for it. Thread-safe.
 */
final class BranchStep<T> implements Runnable {

    private enum State {
        NEW,
        TAKEN,
        GIVEN_UP
    }

    private final FutureTask<T> task;
    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

    BranchStep(Callable<T> step) {
        task = new FutureTask<>(step);
    }

    @Override
    public void run() {
        if (state.compareAndSet(State.NEW, State.TAKEN)) {
            task.run();
        }
    }

    /** Nobody takes it any more; {@code false} if it was taken. */
    boolean giveUp() {
        return state.compareAndSet(State.NEW, State.GIVEN_UP) || state.get() == State.GIVEN_UP;
    }

    /**
     * What came of it; to be asked only of one that was taken. It is waited for even when the thread is interrupted: nobody could
     * say what the database was told.
     *
     * @throws XAException what the step has thrown, itself
     */
    T outcome() throws XAException {
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
