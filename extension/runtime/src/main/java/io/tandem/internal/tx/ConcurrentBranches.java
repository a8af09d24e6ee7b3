package io.tandem.internal.tx;

import io.tandem.internal.tx.socket.Meanwhile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The branches of one transaction whose databases may work at the same time. When the transaction service prepares the first,
 * the others are prepared while the answer of the first is waited for; when it commits the first, which it does once the
 * decision is durable, so are the others that have promised. It hears from each what came of it when it asks for that.
 * Thread-safe.
 */
final class ConcurrentBranches {

    private final List<ConcurrentBranch> branches = new ArrayList<>(2);
    private boolean prepares;
    private boolean commits;

    synchronized void add(ConcurrentBranch branch) {
        branches.add(branch);
    }

    /**
     * The transaction service is about to prepare a branch: unless it is the only one that was written, the others follow with
     * this thread's next wait, until it is told to {@link Meanwhile#forget()}.
     */
    void preparing(ConcurrentBranch first) {
        List<Runnable> steps = new ArrayList<>(1);
        for (ConcurrentBranch other : toPrepare(first)) {
            steps.add(other.prepareAhead());
        }
        plan(steps);
    }

    private synchronized List<ConcurrentBranch> toPrepare(ConcurrentBranch first) {
        if (prepares) {
            return List.of();
        }
        prepares = true;
        List<ConcurrentBranch> others = new ArrayList<>(1);
        for (ConcurrentBranch branch : branches) {
            if (branch != first && branch.hasWritten()) {
                others.add(branch);
            }
        }
        // a transaction that has written one is committed without being prepared
        return first.hasWritten() || others.size() > 1 ? others : List.of();
    }

    /** The transaction service is about to commit a prepared branch, so that it has decided. */
    void committing(ConcurrentBranch first) {
        List<Runnable> steps = new ArrayList<>(1);
        for (ConcurrentBranch other : toCommit(first)) {
            steps.add(other.commitAhead());
        }
        plan(steps);
    }

    /** Whether another than the first has begun to commit; those that have not do so in their turn only. */
    synchronized boolean othersCommit(ConcurrentBranch first) {
        boolean any = false;
        for (ConcurrentBranch branch : branches) {
            any |= branch != first && branch.commitsAhead();
        }
        return any;
    }

    private synchronized List<ConcurrentBranch> toCommit(ConcurrentBranch first) {
        if (commits) {
            return List.of();
        }
        commits = true;
        List<ConcurrentBranch> others = new ArrayList<>(1);
        for (ConcurrentBranch branch : branches) {
            if (branch != first && branch.hasPromised()) {
                others.add(branch);
            }
        }
        return others;
    }

    private static void plan(List<Runnable> steps) {
        if (!steps.isEmpty()) {
            Meanwhile.plan(new Rest(steps.iterator()));
        }
    }

    /** What is left to be done: one step, and while its answer is waited for the next. */
    private record Rest(Iterator<Runnable> steps) implements Runnable {

        @Override
        public void run() {
            while (steps.hasNext()) {
                Runnable step = steps.next();
                Meanwhile.plan(this);
                try {
                    step.run();
                } finally {
                    Meanwhile.forget();
                }
            }
        }
    }
}
