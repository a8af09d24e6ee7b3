package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.internal.tx.jdbc.SqlEffect;
import io.tandem.internal.tx.jdbc.StatementWatch;
import io.tandem.spi.Platform;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection that was taken in a transaction from every thread that is not in it: whatever reached the thread,
 * an entity that loads late, a stream, a session or the connection itself, needs the database in the end.
 *
 * @param active what tells that transaction from others as long as it is active, where the platform can say
 * @param key its key
 */
record TransactionWatch(
        String name,
        StatementWatch watch,
        Platform platform,
        @Nullable Object active,
        Object key) implements StatementWatch {

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
        if (active != null && active == platform.activeTransaction()) {
            return;
        }
        if (!key.equals(platform.synchronizationRegistry().getTransactionKey())) {
            throw new SQLException(
                    TRANSACTION.otherTransaction(
                            what, name, Thread.currentThread().getName()),
                    INVALID_TRANSACTION_STATE);
        }
    }
}
