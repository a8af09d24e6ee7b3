package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.internal.tx.jdbc.SqlEffect;
import io.tandem.internal.tx.jdbc.StatementWatch;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;

/**
 * Keeps a connection that was taken in a transaction from every thread that is not in it: whatever reached the thread,
 * an entity that loads late, a stream, a session or the connection itself, needs the database in the end.
 *
 * @param transaction the key of the transaction it was taken in
 */
record TransactionWatch(
        String name, StatementWatch watch, TransactionSynchronizationRegistry registry, Object transaction)
        implements StatementWatch {

    private static final String INVALID_TRANSACTION_STATE = "25000";

    @Override
    public void beforeStatement(String sql, SqlEffect effect) throws SQLException {
        requireTransaction("A statement");
        watch.beforeStatement(sql, effect);
    }

    @Override
    public void beforeUnknownWork(String what) throws SQLException {
        requireTransaction(what);
        watch.beforeUnknownWork(what);
    }

    @Override
    public void beforeUse(String what) throws SQLException {
        requireTransaction(what);
    }

    private void requireTransaction(String what) throws SQLException {
        if (!transaction.equals(registry.getTransactionKey())) {
            throw new SQLException(
                    TRANSACTION.otherTransaction(
                            what, name, Thread.currentThread().getName()),
                    INVALID_TRANSACTION_STATE);
        }
    }
}
