package io.tandem.internal.tx;

import io.tandem.spi.Platform;
import jakarta.transaction.Status;
import java.sql.SQLException;

/** Knows the {@link Participation} of each transaction. Thread-safe. */
public final class Participations {

    private final Object key = new Object();
    private final Platform platform;
    private final Runnable joined;
    private final RunningTransactions running;
    private final boolean concurrent;

    /**
     * @param joined told, in the thread of a transaction, that a connection has become part of it
     */
    public Participations(Platform platform, Runnable joined) {
        this.platform = platform;
        this.joined = joined;
        this.concurrent = platform.commitsAllOnceOne();
        this.running = new RunningTransactions(platform);
    }

    /** The transactions that have not ended. */
    public RunningTransactions running() {
        return running;
    }

    /**
     * That of the running transaction; there has to be one.
     *
     * @throws IllegalStateException if the application is being closed, and the transaction is new to it
     */
    public Participation current() {
        if (platform.synchronizationRegistry().getResource(key) instanceof Participation known) {
            return known;
        }
        Participation participation = new Participation(concurrent);
        if (platform.transactionStatus() == Status.STATUS_ACTIVE) {
            running.enter(participation);
        }
        platform.synchronizationRegistry().putResource(key, participation);
        return participation;
    }

    /** A connection was taken: in a transaction it becomes part of it. */
    void taken(Participant participant) throws SQLException {
        int status = platform.transactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            return;
        }
        Participation participation = current();
        if (!participation.contains(participant)) {
            participation.join(participant);
            joined.run();
        }
    }
}
