package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.ActionStatus;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.recovery.RecoverAtomicAction;
import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import io.tandem.spi.LoggedBranch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Recovery of the transactions in the log, as each was decided. Narayana's own module takes whatever it finds there for
 * committed, and writes that into the record of a transaction that was rolled back and is kept for a heuristic's sake; and its
 * suspension does not wait for a pass that runs, which writes back what it has read.
 */
final class DecidedTransactions implements RecoveryModule {

    private final ReentrantLock lock = new ReentrantLock();
    private List<Uid> found = List.of();
    private volatile boolean left;

    @Override
    public void periodicWorkFirstPass() {
        left = false;
        try {
            found = LogRecord.all();
        } catch (ObjectStoreException | IOException e) {
            found = List.of();
            left = true;
            RECOVERY.logUnread(e.toString());
        }
    }

    @Override
    public void periodicWorkSecondPass() {
        lock.lock();
        try {
            found.forEach(this::recover);
        } finally {
            lock.unlock();
        }
    }

    private void recover(Uid transaction) {
        if (LogRecord.running(transaction)) {
            return;
        }
        Optional<List<LoggedBranch>> branches;
        try {
            branches = LogRecord.of(transaction);
        } catch (ObjectStoreException e) {
            left = true;
            RECOVERY.recordUnread(transaction.toString(), e.toString());
            return;
        } catch (IOException foreign) {
            // with a participant of the application's own: recovered as Narayana would
            replay(transaction, ActionStatus.COMMITTED);
            return;
        }
        // what only heuristics are left of has nothing to be ended
        if (branches.isPresent()
                && branches.get().stream().anyMatch(each -> each.heuristic().isEmpty())) {
            replay(transaction, LogRecord.rolledBack(branches.get()) ? ActionStatus.ABORTED : ActionStatus.COMMITTED);
        }
    }

    private void replay(Uid transaction, int status) {
        RecoverAtomicAction action = new RecoverAtomicAction(transaction, status);
        action.replayPhase2();
        if (action.hasFailedParticipants() || action.hasPreparedParticipants()) {
            left = true;
        }
    }

    @Override
    public boolean hasWorkLeftToDo() {
        return left;
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
