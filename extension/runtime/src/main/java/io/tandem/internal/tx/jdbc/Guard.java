package io.tandem.internal.tx.jdbc;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;

/** Admits, refuses and reports, for everything that belongs to one connection. */
record Guard(String connectionName, StatementWatch watch) {

    private static final String INVALID_TRANSACTION_TERMINATION = "2D000";

    SqlText admit(String sql) throws SQLException {
        SqlVerdict verdict = SqlClassifier.verdict(sql);
        if (verdict.effect() == SqlEffect.CONTROL) {
            throw refusal(TRANSACTION.statementRefused(verdict.control(), connectionName));
        }
        return new SqlText(sql, verdict.effect());
    }

    void beforeStatement(SqlText text) throws SQLException {
        watch.beforeStatement(text.sql(), text.effect());
    }

    void beforeUnknownWork(String what) throws SQLException {
        watch.beforeUnknownWork(what);
    }

    void beforeUse(String what) throws SQLException {
        watch.beforeUse(what);
    }

    SQLException methodRefused(String method) {
        return refusal(TRANSACTION.methodRefused(method, connectionName));
    }

    SQLException autoCommitRefused() {
        return refusal(TRANSACTION.autoCommitRefused(connectionName));
    }

    private static SQLException refusal(String message) {
        return new SQLNonTransientException(message, INVALID_TRANSACTION_TERMINATION);
    }
}
