package io.tandem.internal.tx;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * Has a server prepare a branch on one of its own data sources, in a transaction that then rolls back: what the server
 * enlists, prepares and undoes there is what it will do with real work.
 */
final class TransactionProbe {

    private final String connection;
    private final DataSource dataSource;
    private final TransactionManager transactions;

    TransactionProbe(String connection, DataSource dataSource, TransactionManager transactions) {
        this.connection = connection;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /**
     * @throws XAException in the server's words, if the branch could not be prepared
     * @throws SQLException if a connection can't be had
     */
    void run() throws XAException, SQLException {
        Refusal last = new Refusal();
        try {
            transactions.begin();
            try {
                touch();
                transactions.getTransaction().enlistResource(last);
            } catch (SQLException | RollbackException | SystemException | RuntimeException e) {
                transactions.rollback();
                throw e;
            }
            transactions.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException e) {
            if (!last.asked()) {
                throw failure(words(e), e);
            }
            return;
        } catch (NotSupportedException | SystemException e) {
            throw failure(e.toString(), e);
        }
        throw failure("a transaction was committed although one of its resources refused", null);
    }

    private void touch() throws SQLException {
        try (Connection branch = dataSource.getConnection();
                Statement statement = branch.createStatement()) {
            statement.execute("select 1");
        }
    }

    private XAException failure(String words, @Nullable Exception cause) {
        XAException failure = new XAException("Connection '" + connection + "' could not be prepared: " + words);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    /** The driver's own words, where the server has kept them. */
    private static String words(Exception e) {
        for (Throwable suppressed : e.getSuppressed()) {
            return String.valueOf(suppressed.getCause() != null ? suppressed.getCause() : suppressed);
        }
        return e.toString();
    }
}
