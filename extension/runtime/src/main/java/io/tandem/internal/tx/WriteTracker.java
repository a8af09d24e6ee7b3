package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;
import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.tx.jdbc.SqlEffect;
import io.tandem.internal.tx.jdbc.StatementWatch;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which connections a transaction has written, and refuses what could tear it: a second written connection where
 * not both are two-phase, and writes outside a transaction. Anything of unknown effect counts as written. Thread-safe.
 */
final class WriteTracker {

    private final Object key = new Object();
    private final TransactionSynchronizationRegistry registry;
    private final UnsafeCommit unsafeCommit;
    private final Set<Set<String>> warnedPairs = ConcurrentHashMap.newKeySet();

    WriteTracker(TransactionSynchronizationRegistry registry, UnsafeCommit unsafeCommit) {
        this.registry = registry;
        this.unsafeCommit = unsafeCommit;
    }

    /** How a connection commits among others. */
    enum Commit {
        TWO_PHASE,
        /** Without two-phase commit, as the one that decides. */
        DECIDING,
        /** Without two-phase commit, for itself. */
        ALONE
    }

    /** Told before the first write of a connection in a transaction. */
    @FunctionalInterface
    interface FirstWrite {
        void comes() throws SQLException;
    }

    /** A connection that was written in a transaction. */
    private record Written(String name, Commit commit, FirstWrite first) {}

    /** The watch over one connection's statements. */
    Watch watch(String name, Commit commit) {
        return watch(name, commit, () -> {});
    }

    /** The same, with something to be done first. */
    Watch watch(String name, Commit commit, FirstWrite first) {
        return new Watch(new Written(name, commit, first));
    }

    /** Looks at one connection's statements, in whatever transaction they are. */
    final class Watch implements StatementWatch {

        private final Written written;

        private Watch(Written written) {
            this.written = written;
        }

        /** The same for what is done in the running transaction alone; there has to be one. */
        StatementWatch inTransaction() {
            return new WatchInTransaction(written);
        }

        @Override
        public void beforeStatement(String sql, SqlEffect effect) throws SQLException {
            if (effect != SqlEffect.READ) {
                beforeWrite(written, effect);
            }
        }

        @Override
        public void beforeUnknownWork(String what) throws SQLException {
            beforeWrite(written, SqlEffect.UNKNOWN);
        }

        @Override
        public void beforeUse(String what) {
            // writes nothing
        }
    }

    /** Looks at statements until the first that writes. */
    private final class WatchInTransaction implements StatementWatch {

        private final Written written;
        private boolean noted;

        WatchInTransaction(Written written) {
            this.written = written;
        }

        @Override
        public void beforeStatement(String sql, SqlEffect effect) throws SQLException {
            if (effect != SqlEffect.READ) {
                note();
            }
        }

        @Override
        public void beforeUnknownWork(String what) throws SQLException {
            note();
        }

        @Override
        public void beforeUse(String what) {
            // writes nothing
        }

        private void note() throws SQLException {
            if (!noted) {
                beforeFirstWrite(written);
                noted = true;
            }
        }
    }

    /** Something other than a connection is about to be written in the running transaction, with two-phase commit. */
    void beforeWork(String participant) throws SQLException {
        beforeWrite(new Written(participant, Commit.TWO_PHASE, () -> {}), SqlEffect.WRITE);
    }

    private void beforeWrite(Written written, SqlEffect effect) throws SQLException {
        if (registry.getTransactionKey() == null) {
            if (effect == SqlEffect.WRITE) {
                throw new TransactionRequiredException(
                        TRANSACTION.transactionRequired("The statement", written.name()));
            }
            return;
        }
        beforeFirstWrite(written);
    }

    private void beforeFirstWrite(Written written) throws SQLException {
        Writes writes = writes();
        if (writes.contains(written.name())) {
            return;
        }
        for (Written other : writes.all()) {
            if (other.commit() == Commit.DECIDING && written.commit() == Commit.DECIDING) {
                throw new SQLException(TRANSACTION.secondDecidingRefused(other.name(), written.name()), "25000");
            }
            if (other.commit() == Commit.ALONE || written.commit() == Commit.ALONE) {
                beforeUnsafe(other.name(), written.name());
            }
        }
        written.first().comes();
        writes.add(written);
    }

    private void beforeUnsafe(String first, String second) throws SQLException {
        if (unsafeCommit == UnsafeCommit.FAIL) {
            throw new SQLException(TRANSACTION.secondWriteRefused(first, second), "25000");
        }
        if (unsafeCommit == UnsafeCommit.WARN && warnedPairs.add(Set.of(first, second))) {
            WARNINGS.notAtomic(first, second);
        }
    }

    /** The notes about the running transaction; there has to be one. */
    Writes writes() {
        Object known = registry.getResource(key);
        if (known instanceof Writes writes) {
            return writes;
        }
        Writes writes = new Writes();
        registry.putResource(key, writes);
        return writes;
    }

    /** What one transaction has written; read by the transaction service, perhaps in a thread of its own. */
    static final class Writes {

        private final List<Written> written = new ArrayList<>(2);

        synchronized boolean contains(String name) {
            for (Written each : written) {
                if (each.name().equals(name)) {
                    return true;
                }
            }
            return false;
        }

        /** The connections with two-phase commit among them. */
        synchronized List<String> twophase() {
            return written.stream()
                    .filter(each -> each.commit() == Commit.TWO_PHASE)
                    .map(Written::name)
                    .toList();
        }

        private synchronized List<Written> all() {
            return List.copyOf(written);
        }

        private synchronized void add(Written one) {
            written.add(one);
        }
    }
}
