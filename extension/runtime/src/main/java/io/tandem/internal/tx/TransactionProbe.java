package io.tandem.internal.tx;

import io.tandem.spi.IdleResource;
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

/**
 * Has a server prepare and commit a branch on one of its own data sources, which writes nothing: what it enlists and prepares
 * here is what it will do with real work.
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
     * @throws XAException in the server's words, if the branch could not be prepared or committed
     * @throws SQLException if a connection can't be had
     */
    void run() throws XAException, SQLException {
        try {
            transactions.begin();
            try {
                touch();
                transactions.getTransaction().enlistResource(new IdleResource());
            } catch (SQLException | RollbackException | SystemException | RuntimeException e) {
                transactions.rollback();
                throw e;
            }
            transactions.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            XAException failure = new XAException("Connection '" + connection + "' could not be prepared: " + words(e));
            failure.initCause(e);
            throw failure;
        }
    }

    private void touch() throws SQLException {
        try (Connection branch = dataSource.getConnection();
                Statement statement = branch.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** The driver's own words, where the server has kept them. */
    private static String words(Exception e) {
        Throwable said = e.getSuppressed().length > 0 ? e.getSuppressed()[0] : e;
        while (said.getCause() != null) {
            said = said.getCause();
        }
        return said.toString();
    }
}
