package io.tandem.internal.tx;

import io.agroal.api.transaction.TransactionAware;
import io.tandem.internal.tx.decision.DecisionTable;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.Meaning;
import io.tandem.spi.DecidingResource;
import io.tandem.spi.Decision;
import java.sql.Connection;
import java.sql.SQLException;

/** The share of a connection without two-phase commit that was written in a transaction of others with it. */
final class DecidingBranch implements DecidingResource {

    private final TransactionAware connection;
    private final WriteTracker.Writes writes;
    private final Participation participation;
    private final DriverErrors errors;
    private final DecisionTable table;

    DecidingBranch(
            TransactionAware connection,
            WriteTracker.Writes writes,
            Participation participation,
            DriverErrors errors,
            DecisionTable table) {
        this.connection = connection;
        this.writes = writes;
        this.participation = participation;
        this.errors = errors;
        this.table = table;
    }

    @Override
    public String connectionName() {
        return table.name();
    }

    @Override
    public Decision decide(byte[] transaction) {
        connection.transactionBeforeCompletion(true);
        try (Connection own = (Connection) connection.getConnection()) {
            table.insert(own, transaction, writes.twophase());
        } catch (SQLException e) {
            rollback();
            return Decision.rolledBack(e);
        }
        try {
            connection.transactionCommit();
            return Decision.committed();
        } catch (SQLException e) {
            connection.setFlushOnly();
            return asked(transaction, e);
        }
    }

    /** Only a commit without an answer leaves something to ask; its own locks must not be in the way of that. */
    private Decision asked(byte[] transaction, SQLException failure) {
        rollback();
        if (!lost(failure)) {
            return Decision.rolledBack(failure);
        }
        Decision decision = table.settle(transaction);
        if (decision.cause() != null) {
            failure.addSuppressed(decision.cause());
        }
        return switch (decision.outcome()) {
            case COMMITTED -> decision;
            case ROLLED_BACK -> Decision.rolledBack(failure);
            case UNKNOWN -> {
                participation.leaveUndecided();
                yield Decision.unknown(failure);
            }
        };
    }

    @Override
    public Decision commitAlone() {
        connection.transactionBeforeCompletion(true);
        try {
            connection.transactionCommit();
            return Decision.committed();
        } catch (SQLException e) {
            connection.setFlushOnly();
            if (lost(e)) {
                participation.doubt();
                return Decision.unknown(e);
            }
            return Decision.rolledBack(e);
        }
    }

    private boolean lost(SQLException e) {
        return errors.meaning(e) == Meaning.LOST;
    }

    /** A connection whose rollback fails is dropped, and rolled back by that. */
    @Override
    public void rollback() {
        connection.transactionBeforeCompletion(false);
        try {
            connection.transactionRollback();
        } catch (SQLException e) {
            connection.setFlushOnly();
        }
    }

    @Override
    public void finished(byte[] transaction) {
        table.finished(transaction);
    }

    @Override
    public String toString() {
        return "connection '" + connectionName() + "'";
    }
}
