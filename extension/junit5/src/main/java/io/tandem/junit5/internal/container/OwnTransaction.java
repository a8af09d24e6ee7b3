package io.tandem.junit5.internal.container;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transaction that a test runs in. */
final class OwnTransaction {

    /** As long as somebody may look at a test in a debugger. */
    private static final int TIMEOUT = (int) Duration.ofDays(1).toSeconds();

    private final Transaction transaction;

    private OwnTransaction(Transaction transaction) {
        this.transaction = transaction;
    }

    static OwnTransaction begin() {
        try {
            manager().setTransactionTimeout(TIMEOUT);
            try {
                manager().begin();
            } finally {
                manager().setTransactionTimeout(0);
            }
            return new OwnTransaction(manager().getTransaction());
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("The transaction of the test can't be begun", e);
        }
    }

    /** Takes the thread's transaction from it where it is none of the test's own. */
    static Optional<Transaction> suspendOther(@Nullable OwnTransaction own) {
        try {
            Transaction current = manager().getTransaction();
            return current == null || (own != null && own.transaction.equals(current))
                    ? Optional.empty()
                    : Optional.of(manager().suspend());
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager does not answer", e);
        }
    }

    /** Ends one that was suspended. */
    static void rollback(Transaction suspended) {
        try {
            manager().resume(suspended);
            manager().rollback();
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("A transaction that was left open can't be rolled back", e);
        }
    }

    /** Makes it the thread's again, if it is neither that nor ended. */
    boolean resume() {
        try {
            if (ended() || transaction.equals(manager().getTransaction())) {
                return false;
            }
            manager().resume(transaction);
            return true;
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("The transaction of the test can't be resumed", e);
        }
    }

    /** For good, if the code under test has not ended it. */
    void commit() {
        try {
            if (!ended()) {
                manager().commit();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new AssertionError("The transaction of the test was not committed: " + e.getMessage(), e);
        }
    }

    void rollback() {
        try {
            if (!ended()) {
                manager().rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction of the test can't be rolled back", e);
        }
    }

    /** Does something if the thread has a transaction that may go on. */
    static void ifActive(Runnable work) {
        try {
            if (manager().getStatus() == Status.STATUS_ACTIVE) {
                work.run();
            }
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager does not answer", e);
        }
    }

    private boolean ended() throws SystemException {
        return switch (transaction.getStatus()) {
            case Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK -> false;
            default -> true;
        };
    }

    private static TransactionManager manager() {
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }
}
