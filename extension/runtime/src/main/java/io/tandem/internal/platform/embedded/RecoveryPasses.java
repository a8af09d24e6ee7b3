package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the passes of recovery, as the last module of each, and tells of them. */
final class RecoveryPasses implements RecoveryModule {

    private final AtomicLong count = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void periodicWorkFirstPass() {
        // a pass is over with its second look
    }

    @Override
    public void periodicWorkSecondPass() {
        count.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    long count() {
        return count.get();
    }

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }
}
