package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.CacheMode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one transaction, over all connections. Hibernate writes each once before commit, in the order in which
 * they were opened; a listener that is called meanwhile may use one that has been written already. Whatever was used
 * since is written again, until there is nothing left: it would be lost silently.
 */
final class TransactionSessions {

    private static final Object KEY = new Object();

    /** Listeners that answer each other's writes would go on for ever. */
    private static final int ROUNDS = 100;

    private final TransactionSynchronizationRegistry registry;
    private final List<Opened> all = new ArrayList<>();

    private TransactionSessions(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /** Those of the running transaction. */
    static TransactionSessions of(TransactionSynchronizationRegistry registry) {
        if (registry.getResource(KEY) instanceof TransactionSessions known) {
            return known;
        }
        TransactionSessions sessions = new TransactionSessions(registry);
        registry.putResource(KEY, sessions);
        return sessions;
    }

    /**
     * Takes a session that was just opened, and so before commit is written before {@link Opened} hears of it.
     *
     * @param transaction {@link io.tandem.spi.Platform#activeTransaction}
     */
    Opened add(String connection, SharedSessionContract session, @Nullable Object transaction) {
        Opened opened = new Opened(connection, session, transaction);
        all.add(opened);
        registry.registerInterposedSynchronization(opened);
        return opened;
    }

    /** Writes what they hold back, before their transaction's end. */
    void flush() {
        all.forEach(Opened::use);
        writeAll(Opened::usedSince, Opened::flush);
    }

    /** Empties them. */
    void clear() {
        all.forEach(Opened::clear);
    }

    private void writeAll(Predicate<Opened> due, Consumer<Opened> write) {
        int round = 0;
        for (List<Opened> rest = all(due); !rest.isEmpty(); rest = all(due)) {
            if (++round > ROUNDS) {
                throw new IllegalStateException(MAPPING.endlessListeners(
                        rest.stream().map(Opened::connection).distinct().toList(), ROUNDS));
            }
            rest.forEach(write);
        }
    }

    private List<Opened> all(Predicate<Opened> due) {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return List.of();
        }
        List<Opened> found = new ArrayList<>(all.size());
        for (Opened opened : all) {
            if (due.test(opened)) {
                found.add(opened);
            }
        }
        return found;
    }

    /** One session; closed after its transaction. */
    final class Opened implements Synchronization {

        private final String connection;
        private final SharedSessionContract session;
        private final @Nullable Object transaction;
        private boolean written;
        private boolean usedSince;
        private @Nullable LastOpened kept;
        private int place;

        private Opened(String connection, SharedSessionContract session, @Nullable Object transaction) {
            this.connection = connection;
            this.session = session;
            this.transaction = transaction;
        }

        String connection() {
            return connection;
        }

        /** The session, for a call on it. */
        SharedSessionContract use() {
            usedSince = true;
            return session;
        }

        SharedSessionContract session() {
            return session;
        }

        /** The one it belongs to, as the platform tells it; {@code null} where that can't. */
        @Nullable
        Object transaction() {
            return transaction;
        }

        /** A thread has kept it; the one before it has to look it up. */
        void keptIn(LastOpened last, int ofThread) {
            if (place != ofThread) {
                forgotten();
            }
            kept = last;
            place = ofThread;
        }

        private void forgotten() {
            if (kept != null) {
                kept.forget(this, place);
            }
        }

        private boolean unwritten() {
            return written && usedSince && session.isOpen();
        }

        private boolean usedSince() {
            return usedSince && session.isOpen();
        }

        private void flush() {
            usedSince = false;
            if (!(session instanceof Session stateful)) {
                coordinator().executeBatch();
            } else if (stateful.getHibernateFlushMode() != FlushMode.MANUAL) {
                stateful.flush();
            }
        }

        /**
         * What was taken back must not reach the second-level cache at the end either, and Hibernate remembers that past
         * a clear.
         */
        private void clear() {
            if (session.isOpen()) {
                coordinator().abortBatch();
                if (session instanceof Session stateful) {
                    stateful.clear();
                    stateful.setCacheMode(CacheMode.IGNORE);
                }
            }
        }

        private JdbcCoordinator coordinator() {
            return ((SharedSessionContractImplementor) session).getJdbcCoordinator();
        }

        private void write() {
            usedSince = false;
            // flushes and gives the JDBC connection back, as Hibernate's own synchronization did the first time
            coordinator().beforeTransactionCompletion();
        }

        @Override
        public void beforeCompletion() {
            written = true;
            usedSince = false;
            writeAll(Opened::unwritten, Opened::write);
        }

        @Override
        public void afterCompletion(int status) {
            forgotten();
            if (session.isOpen()) {
                session.close();
            }
        }
    }
}
