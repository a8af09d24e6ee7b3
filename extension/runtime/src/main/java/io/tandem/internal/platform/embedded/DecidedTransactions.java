package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import com.arjuna.ats.internal.arjuna.recovery.AtomicActionRecoveryModule;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Recovery of the transactions in the log, with the chance to change the log in between: a pass writes back what it has read,
 * and Narayana's own suspension does not wait for one that runs.
 */
final class DecidedTransactions implements RecoveryModule {

    private final AtomicActionRecoveryModule module = new AtomicActionRecoveryModule();
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public void periodicWorkFirstPass() {
        module.periodicWorkFirstPass();
    }

    @Override
    public void periodicWorkSecondPass() {
        lock.lock();
        try {
            module.periodicWorkSecondPass();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasWorkLeftToDo() {
        return module.hasWorkLeftToDo();
    }

    /** Does something that no pass interferes with; empty if the one that runs does not end in time. */
    <T> Optional<T> between(Supplier<T> step, Duration limit) {
        try {
            if (!lock.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } finally {
            lock.unlock();
        }
    }
}
