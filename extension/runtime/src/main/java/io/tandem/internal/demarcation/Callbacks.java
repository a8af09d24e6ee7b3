package io.tandem.internal.demarcation;

import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What runs after one transaction. Thread-safe: it may end in another thread than it was in. */
final class Callbacks implements Synchronization {

    private final TransactionManager manager;
    private final String transaction;
    private final BooleanSupplier doubt;
    private final List<Callback> registered = new ArrayList<>();

    /** What a callback waits for. */
    enum Moment {
        COMMIT,
        ROLLBACK,
        /** A rollback to a savepoint that has taken place. */
        END,
        /** What will never be. */
        NEVER
    }

    private record Callback(Moment moment, Runnable task) {}

    Callbacks(TransactionManager manager, String transaction, BooleanSupplier doubt) {
        this.manager = manager;
        this.transaction = transaction;
        this.doubt = doubt;
    }

    synchronized void add(Moment moment, Runnable task) {
        registered.add(new Callback(moment, task));
    }

    synchronized int size() {
        return registered.size();
    }

    synchronized void takenBack(int position) {
        registered.subList(position, registered.size()).replaceAll(callback -> switch (callback.moment()) {
            case COMMIT, NEVER -> new Callback(Moment.NEVER, callback.task());
            case ROLLBACK, END -> new Callback(Moment.END, callback.task());
        });
    }

    private synchronized List<Callback> all() {
        return List.copyOf(registered);
    }

    @Override
    public void beforeCompletion() {
        // only the outcome matters
    }

    @Override
    public void afterCompletion(int status) {
        Optional<Moment> outcome = outcome(status);
        List<Callback> all = all();
        List<Callback> due = all.stream()
                .filter(callback -> callback.moment() == Moment.END
                        || outcome.filter(moment -> moment == callback.moment()).isPresent())
                .toList();
        if (outcome.isEmpty() && due.size() < all.size()) {
            WARNINGS.callbacksLeftOut(transaction, all.size() - due.size());
        }
        if (!due.isEmpty()) {
            String name = outcome.filter(moment -> moment == Moment.COMMIT).isPresent() ? "commit" : "rollback";
            outsideOfTheTransaction(() -> due.forEach(callback -> run(callback, name)));
        }
    }

    /** A transaction service may call committed what is heuristic. */
    private Optional<Moment> outcome(int status) {
        if (doubt.getAsBoolean()) {
            return Optional.empty();
        }
        return switch (status) {
            case Status.STATUS_COMMITTED -> Optional.of(Moment.COMMIT);
            case Status.STATUS_ROLLEDBACK -> Optional.of(Moment.ROLLBACK);
            default -> Optional.empty();
        };
    }

    /** Whatever it throws must not reach the transaction service. */
    private void run(Callback callback, String outcome) {
        try {
            callback.task().run();
            endWhatWasLeft();
        } catch (Throwable e) {
            WARNINGS.callbackFailed(outcome, transaction, e.toString(), e);
        }
    }

    private void endWhatWasLeft() throws SystemException {
        if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            manager.rollback();
            throw new IllegalStateException("It left a transaction behind, which is rolled back");
        }
    }

    /** While callbacks run the thread is free of the transaction that has just ended, so that they may begin another. */
    private void outsideOfTheTransaction(Runnable work) {
        Transaction ended = suspend();
        try {
            work.run();
        } finally {
            resume(ended);
        }
    }

    private @Nullable Transaction suspend() {
        try {
            return manager.suspend();
        } catch (SystemException | RuntimeException notThere) {
            return null;
        }
    }

    private void resume(@Nullable Transaction ended) {
        if (ended == null) {
            return;
        }
        try {
            manager.resume(ended);
        } catch (SystemException | InvalidTransactionException | RuntimeException over) {
            // the transaction is over, and the thread free of it in either case
        }
    }
}
