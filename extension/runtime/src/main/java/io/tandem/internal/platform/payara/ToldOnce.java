package io.tandem.internal.platform.payara;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The server's registry, whose synchronizations are told once of each end. Payara and GlassFish tell those twice that come
 * when the commit itself has brought in the first resource, by a flush: as the transaction's own, and as those of its JTS.
 * A connection would be given back to its pool a second time, when another transaction has it.
 */
record ToldOnce(TransactionSynchronizationRegistry registry) implements TransactionSynchronizationRegistry {

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        registry.registerInterposedSynchronization(new Once(synchronization));
    }

    @Override
    public @Nullable Object getTransactionKey() {
        return registry.getTransactionKey();
    }

    @Override
    public void putResource(Object key, @Nullable Object value) {
        registry.putResource(key, value);
    }

    @Override
    public @Nullable Object getResource(Object key) {
        return registry.getResource(key);
    }

    @Override
    public int getTransactionStatus() {
        return registry.getTransactionStatus();
    }

    @Override
    public void setRollbackOnly() {
        registry.setRollbackOnly();
    }

    @Override
    public boolean getRollbackOnly() {
        return registry.getRollbackOnly();
    }

    private record Once(Synchronization synchronization, AtomicBoolean before, AtomicBoolean after)
            implements Synchronization {

        Once(Synchronization synchronization) {
            this(synchronization, new AtomicBoolean(), new AtomicBoolean());
        }

        @Override
        public void beforeCompletion() {
            if (before.compareAndSet(false, true)) {
                synchronization.beforeCompletion();
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (after.compareAndSet(false, true)) {
                synchronization.afterCompletion(status);
            }
        }
    }
}
