package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import io.tandem.internal.limit.Limited;
import io.tandem.internal.statistics.TransactionStatistics;
import io.tandem.internal.statistics.TransactionStatistics.End;
import io.tandem.spi.Platform;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of this application that have not ended, each from its first use of a connection on. When the
 * application closes, new ones are refused and running ones waited for. Thread-safe.
 */
public final class RunningTransactions {

    private final Platform platform;
    private final TransactionStatistics statistics = new TransactionStatistics();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private volatile Runnable uncertain = () -> {};
    private volatile @Nullable Thread closing;

    RunningTransactions(Platform platform) {
        this.platform = platform;
    }

    public TransactionStatistics statistics() {
        return statistics;
    }

    /** Sets what is told after a transaction whose outcome is heuristic or unknown, in its thread. */
    public void afterUncertain(Runnable listener) {
        uncertain = listener;
    }

    /** How many there are. */
    public int size() {
        return running.size();
    }

    /** Whether new ones are refused. */
    public boolean closing() {
        return closing != null;
    }

    /**
     * A transaction uses its first connection.
     *
     * @throws IllegalStateException if the application is being closed; its closing thread alone may still begin some, for
     *     what beans do when they are destroyed
     */
    void enter(Participation participation) {
        Running entered = new Running(current(), participation, System.nanoTime());
        running.add(entered);
        Thread closer = closing;
        if (closer != null && closer != Thread.currentThread()) {
            leave(entered);
            throw new IllegalStateException(WARNINGS.closing());
        }
        platform.synchronizationRegistry().registerInterposedSynchronization(entered);
    }

    private @Nullable Transaction current() {
        try {
            return platform.transactionManager().getTransaction();
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager does not answer", e);
        }
    }

    private void leave(Running left) {
        running.remove(left);
        if (closing != null) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** From now on new ones are refused, except in this thread. */
    public void close() {
        closing = Thread.currentThread();
    }

    /**
     * Waits until there are none, but for that of this thread.
     *
     * @return those that have not ended in time
     */
    public synchronized int awaitEnd(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!others().isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return others().size();
    }

    /** Rolls back what has not been decided yet, each in a thread of its own: their databases may not answer. */
    public void rollBack(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Limited> steps = others().stream()
                .map(Running::transaction)
                .map(transaction -> Limited.begin("rollback at the end", () -> rollBack(transaction)))
                .toList();
        steps.forEach(step -> step.await(Duration.ofNanos(deadline - System.nanoTime())));
    }

    private static void rollBack(Transaction transaction) {
        try {
            transaction.setRollbackOnly();
            transaction.rollback();
        } catch (SystemException | IllegalStateException e) {
            WARNINGS.notRolledBack(transaction.toString(), e.toString());
        }
    }

    private List<Running> others() {
        Transaction own = current();
        return running.stream()
                .filter(each -> own == null || !own.equals(each.transaction()))
                .toList();
    }

    /** One of them, until it ends. */
    private final class Running implements Synchronization {

        private final Transaction transaction;
        private final Participation participation;
        private final long begun;

        Running(@Nullable Transaction transaction, Participation participation, long begun) {
            if (transaction == null) {
                throw new IllegalStateException("There is no transaction");
            }
            this.transaction = transaction;
            this.participation = participation;
            this.begun = begun;
        }

        Transaction transaction() {
            return transaction;
        }

        @Override
        public void beforeCompletion() {
            // only the end matters
        }

        @Override
        public void afterCompletion(int status) {
            leave(this);
            End end = participation.end(status == Status.STATUS_COMMITTED);
            statistics.ended(end, System.nanoTime() - begun);
            if (end == End.UNCERTAIN) {
                uncertain.run();
            }
        }
    }
}
