package io.tandem.internal.operations;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.HeuristicOutcome;
import io.tandem.InDoubt;
import io.tandem.internal.limit.Limited;
import io.tandem.spi.PlatformException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells of each heuristic outcome once. Thread-safe. */
final class HeuristicAlarm {

    private final InDoubtWork work;
    private final Consumer<HeuristicOutcome> observers;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    HeuristicAlarm(InDoubtWork work, Consumer<HeuristicOutcome> observers) {
        this.work = work;
        this.observers = observers;
    }

    /** Looks into the log, in a thread of its own: neither a transaction nor recovery waits for observers. */
    void look() {
        Limited.begin("heuristic outcomes", this::tell);
    }

    private void tell() {
        try {
            for (InDoubt branch : work.heuristics()) {
                if (told.add(branch.branch())) {
                    RECOVERY.heuristic(branch);
                    tell(new HeuristicOutcome(branch));
                }
            }
        } catch (PlatformException e) {
            RECOVERY.heuristicsUnseen(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(HeuristicOutcome outcome) {
        try {
            observers.accept(outcome);
        } catch (RuntimeException e) {
            RECOVERY.observerFailed(e.toString(), e);
        }
    }

    /** How many were told of in this life of the application. */
    int count() {
        return told.size();
    }
}
