package io.tandem.internal.demarcation;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.HeuristicOutcomeException;
import io.tandem.TransactionRolledBackException;
import io.tandem.UnknownOutcomeException;
import io.tandem.spi.Platform;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionalException;

/** A transaction that was begun here, and so ends here. */
record OwnTransaction(Platform platform, Object key) {

    /**
     * @param timeout in seconds; 0 is the default
     */
    static OwnTransaction begin(Platform platform, int timeout) {
        TransactionManager manager = platform.transactionManager();
        try {
            if (timeout > 0) {
                manager.setTransactionTimeout(timeout);
            }
            try {
                manager.begin();
            } finally {
                if (timeout > 0) {
                    manager.setTransactionTimeout(0);
                }
            }
        } catch (NotSupportedException | SystemException e) {
            throw new TransactionalException(TRANSACTION.boundaryFailed("begun", e.toString()), e);
        }
        return new OwnTransaction(platform, platform.synchronizationRegistry().getTransactionKey());
    }

    /** Commits; whatever else happens is told by the exception. */
    void commit() {
        if (!isCurrent()) {
            throw new IllegalStateException(TRANSACTION.boundaryFailed(
                    "ended", "the work has ended transaction " + key + " itself, or left another one in its thread"));
        }
        try {
            platform.transactionManager().commit();
        } catch (RollbackException e) {
            throw new TransactionRolledBackException(TRANSACTION.rolledBack(id(), reason(e)), e);
        } catch (HeuristicMixedException | HeuristicRollbackException e) {
            throw new HeuristicOutcomeException(TRANSACTION.heuristicOutcome(id(), reason(e)), id(), e);
        } catch (SystemException | RuntimeException e) {
            throw new UnknownOutcomeException(TRANSACTION.unknownOutcome(id(), reason(e)), id(), e);
        }
    }

    /** Commits after an exception that is no reason not to. */
    void commitAfter(Throwable thrown) {
        try {
            commit();
        } catch (RuntimeException e) {
            e.addSuppressed(thrown);
            throw e;
        }
    }

    /** Rolls back; what was not committed is never committed later, so that a failure here is only noted. */
    void rollbackAfter(Throwable thrown) {
        if (!isCurrent()) {
            return;
        }
        try {
            platform.transactionManager().rollback();
        } catch (SystemException | RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    private boolean isCurrent() {
        return key.equals(platform.synchronizationRegistry().getTransactionKey());
    }

    private String id() {
        return key.toString();
    }

    /** The first cause: the transaction service's own text seldom says more than that something happened. */
    private static String reason(Throwable e) {
        Throwable root = e;
        while (next(root) != root) {
            root = next(root);
        }
        return String.valueOf(root.getMessage());
    }

    private static Throwable next(Throwable e) {
        if (e.getCause() != null) {
            return e.getCause();
        }
        return e.getSuppressed().length > 0 ? e.getSuppressed()[0] : e;
    }
}
