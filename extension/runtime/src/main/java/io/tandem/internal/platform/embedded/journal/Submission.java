package io.tandem.internal.platform.embedded.journal;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A change that is to be appended, and the thread that waits for it, if one does. */
final class Submission {

    private enum State {
        WAITING,
        LEADING,
        DONE
    }

    private final Entry entry;
    private final @Nullable Thread waiting;
    private volatile State state = State.WAITING;
    private @Nullable IOException failure;

    private Submission(Entry entry, @Nullable Thread waiting) {
        this.entry = entry;
        this.waiting = waiting;
    }

    /** Of the current thread, which will wait until it is durable. */
    static Submission durable(Entry entry) {
        return new Submission(entry, Thread.currentThread());
    }

    /** Of nobody who waits. */
    static Submission passing(Entry entry) {
        return new Submission(entry, null);
    }

    Entry entry() {
        return entry;
    }

    boolean durable() {
        return waiting != null;
    }

    /** Waits until the change is appended, or it is this thread's turn to append; answers whether it is. */
    boolean awaitTurn() {
        boolean interrupted = false;
        while (state == State.WAITING) {
            LockSupport.park(this);
            // a decision that is on its way is not given up
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return state == State.LEADING;
    }

    void lead() {
        state = State.LEADING;
        LockSupport.unpark(waiting);
    }

    void done(@Nullable IOException because) {
        failure = because;
        state = State.DONE;
        LockSupport.unpark(waiting);
    }

    /** What came of it, for the thread that waited. */
    void outcome() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
