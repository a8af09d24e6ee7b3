package io.tandem.internal.tx;

import java.util.ArrayList;
import java.util.List;

/**
 * The branches of one transaction whose databases may be talked to at the same time. When the transaction service prepares the
 * first, the others are prepared as well; when it commits the first, which it does once the decision is durable, so are
 * the others that have promised. It hears from each what came of it when it asks for that. Thread-safe.
 */
final class ConcurrentBranches {

    private final BranchThreads threads;
    private final List<ConcurrentBranch> branches = new ArrayList<>(2);
    private boolean prepares;
    private boolean entered;
    private boolean allowed;

    ConcurrentBranches(BranchThreads threads) {
        this.threads = threads;
    }

    /** Whether there is a thread that could help at all. */
    boolean possible() {
        return threads.any();
    }

    synchronized void add(ConcurrentBranch branch) {
        branches.add(branch);
    }

    /** The transaction service prepares a branch: unless it is the only one that was written, the others follow at once. */
    void preparing(ConcurrentBranch first) {
        for (ConcurrentBranch other : toPrepare(first)) {
            threads.offer(other.prepareAhead());
        }
    }

    /** Two at least: a transaction that has written one is committed without being prepared. */
    private synchronized List<ConcurrentBranch> toPrepare(ConcurrentBranch first) {
        if (prepares) {
            return List.of();
        }
        prepares = true;
        List<ConcurrentBranch> written =
                branches.stream().filter(ConcurrentBranch::hasWritten).toList();
        if (written.size() < 2) {
            return List.of();
        }
        entered = true;
        allowed = threads.enter();
        return allowed ? others(written, first) : List.of();
    }

    /**
     * The transaction service commits a prepared branch, so that it has decided.
     *
     * @return whether others are committed by that
     */
    boolean committing(ConcurrentBranch first) {
        List<ConcurrentBranch> others = toCommit(first);
        for (ConcurrentBranch other : others) {
            threads.offer(other.commitAhead());
        }
        return !others.isEmpty();
    }

    private synchronized List<ConcurrentBranch> toCommit(ConcurrentBranch first) {
        if (!allowed) {
            return List.of();
        }
        allowed = false;
        return others(branches.stream().filter(ConcurrentBranch::hasPromised).toList(), first);
    }

    private static List<ConcurrentBranch> others(List<ConcurrentBranch> some, ConcurrentBranch first) {
        return some.stream().filter(each -> each != first).toList();
    }

    /** The transaction has ended. */
    synchronized void ended() {
        if (entered) {
            entered = false;
            threads.leave();
        }
    }
}
