package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.Uid;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Running transactions whose decision is kept in a database: the log has nothing to add to it, and need not be forced. Only
 * what the second phase leaves behind is written there. Thread-safe.
 */
final class DecidedElsewhere {

    private static final Map<Uid, Entry> OPEN = new ConcurrentHashMap<>();

    private static volatile boolean undecided;

    private DecidedElsewhere() {}

    private static final class Entry {
        private final Runnable finished;
        private boolean passedOver;

        Entry(Runnable finished) {
            this.finished = finished;
        }
    }

    /**
     * @param finished run when every participant has committed
     */
    static void add(Uid transaction, Runnable finished) {
        OPEN.put(transaction, new Entry(finished));
    }

    /** Whether the log may pass over a record: the first one, which says no more than the decision itself. */
    static boolean passesOver(Uid transaction) {
        Entry entry = OPEN.get(transaction);
        if (entry == null) {
            return false;
        }
        if (!entry.passedOver) {
            entry.passedOver = true;
            return true;
        }
        OPEN.remove(transaction);
        return false;
    }

    /** The record of a transaction is to be removed: whether there is none, because it was passed over. */
    static boolean ends(Uid transaction) {
        Entry entry = OPEN.remove(transaction);
        if (entry == null) {
            return false;
        }
        entry.finished.run();
        return entry.passedOver;
    }

    /** Whoever decides on a transaction could not say how. */
    static void leaveUndecided() {
        undecided = true;
    }

    /** Whether nothing is left that recovery would ask for. */
    static boolean allEnded() {
        return OPEN.isEmpty() && !undecided;
    }

    /** A start in the same process begins with none. */
    static void clear() {
        OPEN.clear();
        undecided = false;
    }
}
