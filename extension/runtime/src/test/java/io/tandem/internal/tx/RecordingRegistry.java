package io.tandem.internal.tx;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of at most one transaction at a time. */
final class RecordingRegistry implements TransactionSynchronizationRegistry {

    private @Nullable Map<Object, @Nullable Object> transaction;

    /** Begins a new transaction in place of the old one. */
    RecordingRegistry begin() {
        transaction = new HashMap<>();
        return this;
    }

    void end() {
        transaction = null;
    }

    @Override
    public @Nullable Object getTransactionKey() {
        return transaction == null ? null : System.identityHashCode(transaction);
    }

    @Override
    public void putResource(Object key, @Nullable Object value) {
        running().put(key, value);
    }

    @Override
    public @Nullable Object getResource(Object key) {
        return running().get(key);
    }

    @Override
    public int getTransactionStatus() {
        return transaction == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }

    private Map<Object, @Nullable Object> running() {
        if (transaction == null) {
            throw new IllegalStateException("No transaction");
        }
        return transaction;
    }
}
