package io.tandem.internal.demarcation;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.TransactionBoundary.Task;
import io.tandem.spi.Platform;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Begins and ends transactions of one platform for the application. Thread-safe. */
public final class Demarcation {

    private final Platform platform;
    private final Supplier<BooleanSupplier> doubts;
    private final TransactionCallbacks callbacks;
    private final Retry retry;

    /**
     * @param doubts answers, inside a transaction, what will tell whether its outcome is in doubt; throws {@link
     *     IllegalStateException} where no transaction may begin any more
     */
    public Demarcation(Platform platform, Supplier<BooleanSupplier> doubts) {
        this.platform = platform;
        this.doubts = doubts;
        this.callbacks = new TransactionCallbacks(platform, doubts);
        this.retry = new Retry(platform, doubts);
    }

    /** What runs after transactions. */
    public TransactionCallbacks callbacks() {
        return callbacks;
    }

    /** New attempts at what failed. */
    public Retry retry() {
        return retry;
    }

    <T extends @Nullable Object, E extends Exception> T call(BoundaryRules rules, Task<T, E> task) throws E {
        boolean there = platform.synchronizationRegistry().getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
        return switch (rules.type()) {
            case REQUIRED -> there ? inTheirs(rules, task) : inOurs(rules, task);
            case REQUIRES_NEW -> there ? suspending(() -> inOurs(rules, task)) : inOurs(rules, task);
            case SUPPORTS -> there ? inTheirs(rules, task) : task.call();
            case NOT_SUPPORTED -> there ? suspending(task) : task.call();
            case MANDATORY -> {
                if (!there) {
                    throw refused("MANDATORY", "it needs a transaction, and none is active", required());
                }
                yield inTheirs(rules, task);
            }
            case NEVER -> {
                if (there) {
                    throw refused("NEVER", "a transaction is active", new InvalidTransactionException());
                }
                yield task.call();
            }
        };
    }

    private static TransactionRequiredException required() {
        return new TransactionRequiredException();
    }

    private static TransactionalException refused(String type, String why, Exception cause) {
        return new TransactionalException(TRANSACTION.boundaryRefused("Work of type " + type, why), cause);
    }

    private <T extends @Nullable Object, E extends Exception> T inTheirs(BoundaryRules rules, Task<T, E> task)
            throws E {
        try {
            return task.call();
        } catch (Throwable thrown) {
            if (rules.rollsBackOn(thrown)) {
                markForRollback(thrown);
            }
            throw thrown;
        }
    }

    private void markForRollback(Throwable thrown) {
        try {
            manager().setRollbackOnly();
        } catch (SystemException | IllegalStateException e) {
            thrown.addSuppressed(e);
        }
    }

    private <T extends @Nullable Object, E extends Exception> T inOurs(BoundaryRules rules, Task<T, E> task) throws E {
        OwnTransaction transaction = begin(rules);
        T answer;
        try {
            answer = task.call();
        } catch (Throwable thrown) {
            if (rules.rollsBackOn(thrown)) {
                transaction.rollbackAfter(thrown);
            } else {
                transaction.commitAfter(thrown);
            }
            throw thrown;
        }
        transaction.commit();
        return answer;
    }

    private OwnTransaction begin(BoundaryRules rules) {
        OwnTransaction transaction = OwnTransaction.begin(platform, rules.seconds());
        try {
            // being asked makes the transaction known, or refuses it
            Objects.requireNonNull(doubts.get());
        } catch (IllegalStateException refused) {
            transaction.rollbackAfter(refused);
            throw refused;
        }
        return transaction;
    }

    private <T extends @Nullable Object, E extends Exception> T suspending(Task<T, E> task) throws E {
        Transaction theirs = suspend();
        T answer;
        try {
            answer = task.call();
        } catch (Throwable thrown) {
            try {
                resume(theirs);
            } catch (RuntimeException e) {
                thrown.addSuppressed(e);
            }
            throw thrown;
        }
        resume(theirs);
        return answer;
    }

    private Transaction suspend() {
        try {
            return manager().suspend();
        } catch (SystemException e) {
            throw new TransactionalException(TRANSACTION.boundaryFailed("suspended", e.toString()), e);
        }
    }

    private void resume(Transaction theirs) {
        try {
            manager().resume(theirs);
        } catch (SystemException | InvalidTransactionException | IllegalStateException e) {
            throw new TransactionalException(TRANSACTION.boundaryFailed("resumed", e.toString()), e);
        }
    }

    private TransactionManager manager() {
        return platform.transactionManager();
    }
}
