package io.tandem.internal.runtime;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.Savepoint;
import io.tandem.internal.demarcation.TransactionCallbacks;
import io.tandem.internal.orm.OrmRuntime;
import io.tandem.internal.orm.RollbackMark;
import io.tandem.internal.tx.Participations;
import io.tandem.spi.Platform;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes savepoints and ends them, where sessions and databases have to act together: sessions write before, and forget what
 * the databases took back. Thread-safe.
 */
final class Savepoints implements RollbackMark {

    private final Object key = new Object();

    /** In how many transactions there are any. */
    private final AtomicInteger transactions = new AtomicInteger();

    private final Platform platform;
    private final Participations participations;
    private final TransactionCallbacks callbacks;

    Savepoints(Platform platform, Participations participations, TransactionCallbacks callbacks) {
        this.platform = platform;
        this.participations = participations;
        this.callbacks = callbacks;
    }

    Savepoint open() {
        requireActive();
        TransactionSavepoints transaction = current();
        if (transaction.isHeldBack()) {
            throw new PersistenceException(TRANSACTION.failedSinceSavepoint("Another savepoint"));
        }
        OrmRuntime.flush(registry());
        String name = transaction.nextName();
        try {
            transaction.participation().savepoint(name);
        } catch (SQLException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
        OpenSavepoint savepoint = new OpenSavepoint(this, transaction, name, callbacks.position());
        transaction.push(savepoint);
        return savepoint;
    }

    private void requireActive() {
        int status = registry().getTransactionStatus();
        if (status == Status.STATUS_MARKED_ROLLBACK) {
            throw new PersistenceException(TRANSACTION.savepointMisused(
                    "made", "the transaction is marked for rollback, and all of it will be taken back"));
        }
        if (status != Status.STATUS_ACTIVE) {
            throw new TransactionRequiredException(TRANSACTION.savepointMisused(
                    "made", "no transaction is active. Call it inside a @Transactional method or transactions.run(…)"));
        }
    }

    private TransactionSavepoints current() {
        if (registry().getResource(key) instanceof TransactionSavepoints known) {
            return known;
        }
        TransactionSavepoints transaction = new TransactionSavepoints(
                registry().getTransactionKey(),
                platform.transactionManager(),
                participations.current(),
                transactions::decrementAndGet);
        registry().registerInterposedSynchronization(transaction);
        transactions.incrementAndGet();
        registry().putResource(key, transaction);
        return transaction;
    }

    void rollback(OpenSavepoint savepoint) {
        TransactionSavepoints transaction = requireOpen(savepoint, "rolled back to");
        transaction.end(savepoint);
        transaction.forgive();
        callbacks.takenBack(savepoint.callbacks());
        OrmRuntime.clear(registry());
        if (doomed()) {
            return;
        }
        try {
            transaction.participation().rollback(savepoint.name());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    void release(OpenSavepoint savepoint) {
        TransactionSavepoints transaction = requireOpen(savepoint, "released");
        if (transaction.isHeldBack()) {
            throw new PersistenceException(TRANSACTION.failedSinceSavepoint("release()"));
        }
        if (!doomed()) {
            OrmRuntime.flush(registry());
        }
        transaction.end(savepoint);
        if (doomed()) {
            return;
        }
        try {
            transaction.participation().release(savepoint.name());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private PersistenceException refused(SQLException e) {
        try {
            platform.transactionManager().setRollbackOnly();
        } catch (SystemException | IllegalStateException unmarked) {
            e.addSuppressed(unmarked);
        }
        return new PersistenceException(e.getMessage(), e);
    }

    private TransactionSavepoints requireOpen(OpenSavepoint savepoint, String what) {
        TransactionSavepoints transaction = savepoint.transaction();
        if (transaction.over()) {
            throw misused(what, "its transaction has ended");
        }
        if (!transaction.transaction().equals(registry().getTransactionKey())) {
            throw misused(what, "the transaction of this thread is not the one it was made in");
        }
        if (!transaction.isOpen(savepoint)) {
            throw misused(what, "it has ended, by release(), by rollback() or with a savepoint around it");
        }
        return transaction;
    }

    private static IllegalStateException misused(String what, String why) {
        return new IllegalStateException(TRANSACTION.savepointMisused(what, why));
    }

    private boolean doomed() {
        return registry().getTransactionStatus() != Status.STATUS_ACTIVE;
    }

    @Override
    public boolean holdBack() {
        return registry().getTransactionStatus() == Status.STATUS_ACTIVE
                && registry().getResource(key) instanceof TransactionSavepoints transaction
                && transaction.holdBack();
    }

    @Override
    public boolean isHeldBack() {
        // asked with every call on a session
        return transactions.get() > 0
                && registry().getTransactionStatus() == Status.STATUS_ACTIVE
                && registry().getResource(key) instanceof TransactionSavepoints transaction
                && transaction.isHeldBack();
    }

    @Override
    public void entering() {
        participations.current();
    }

    private TransactionSynchronizationRegistry registry() {
        return platform.synchronizationRegistry();
    }
}
