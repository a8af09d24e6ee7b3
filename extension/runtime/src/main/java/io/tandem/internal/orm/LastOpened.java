package io.tandem.internal.orm;

import io.tandem.internal.orm.TransactionSessions.Opened;
import org.jspecify.annotations.Nullable;

/**
 * The session that each thread used last, found again without a look-up as long as the thread's transaction is the same.
 * Thread-safe.
 */
final class LastOpened {

    // an array, and emptied at the transaction's end: threads outlive the application, whose classes they must not hold
    private final ThreadLocal<@Nullable Object[]> ofThread = ThreadLocal.withInitial(() -> new Object[2]);

    /** What this thread kept for a transaction; {@code null} if that was another one. */
    @Nullable
    Opened in(Object transaction) {
        @Nullable Object[] kept = ofThread.get();
        return kept[0] == transaction ? (Opened) kept[1] : null;
    }

    /** Keeps a session for this thread until its transaction ends, in whatever thread that happens. */
    void keep(Object transaction, Opened opened) {
        @Nullable Object[] own = ofThread.get();
        own[1] = opened;
        own[0] = transaction;
        opened.keptIn(own, transaction);
    }

    /** A thread that keeps something else meanwhile loses that too, at worst, and looks it up. */
    static void forget(@Nullable Object[] kept, Object transaction) {
        if (kept[0] == transaction) {
            kept[0] = null;
            kept[1] = null;
        }
    }
}
