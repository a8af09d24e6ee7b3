package io.tandem.internal.orm;

import io.tandem.internal.orm.TransactionSessions.Opened;
import org.jspecify.annotations.Nullable;

/**
 * The session that each thread used last, found again without a look-up as long as the thread's transaction is the same.
 * Thread-safe.
 */
final class LastOpened {

    /** More places than most servers have threads: two threads of one place take it from each other. */
    private static final int BITS = 10;

    /** 2^32 over the golden ratio: threads made one after the other get places far apart, in other lines of the cache. */
    private static final int SPREAD = 0x9E3779B9;

    // no ThreadLocal: it is read in many steps that wait for each other, and the call for the last of them; unordered,
    // since what another thread has put there is told by its transaction, and all that is read of it is final
    private final @Nullable Opened[] places = new Opened[1 << BITS];

    /** What this thread kept for a transaction; {@code null} if that was another one. */
    @Nullable
    Opened in(Object transaction) {
        Opened kept = places[ofThread()];
        return kept != null && kept.transaction() == transaction ? kept : null;
    }

    /** Keeps a session for this thread until its transaction ends, in whatever thread that happens. */
    void keep(Opened opened) {
        int place = ofThread();
        places[place] = opened;
        opened.keptIn(this, place);
    }

    /** A thread that keeps something else meanwhile loses that too, at worst, and looks it up. */
    void forget(Opened opened, int place) {
        if (places[place] == opened) {
            places[place] = null;
        }
    }

    private static int ofThread() {
        return ((int) Thread.currentThread().getId() * SPREAD) >>> (Integer.SIZE - BITS);
    }
}
