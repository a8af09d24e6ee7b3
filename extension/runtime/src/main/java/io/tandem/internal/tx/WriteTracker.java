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

    /** A connection that was written in a transaction. */
    private record Written(String name, boolean twophase) {}

    /** The watch over one connection's statements. */
    StatementWatch watch(String name, boolean twophase) {
        Written written = new Written(name, twophase);
        return new StatementWatch() {
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
        };
    }

    private void beforeWrite(Written written, SqlEffect effect) throws SQLException {
        if (registry.getTransactionKey() == null) {
            if (effect == SqlEffect.WRITE) {
                throw new TransactionRequiredException(
                        TRANSACTION.transactionRequired("The statement", written.name()));
            }
            return;
        }
        Writes writes = writes();
        if (writes.contains(written.name())) {
            return;
        }
        for (Written other : writes.all()) {
            if (!other.twophase() || !written.twophase()) {
                beforeUnsafe(other.name(), written.name());
            }
        }
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
            return written.stream().anyMatch(each -> each.name().equals(name));
        }

        private synchronized List<Written> all() {
            return List.copyOf(written);
        }

        private synchronized void add(Written one) {
            written.add(one);
        }
    }
}
