package io.tandem.internal.tx;

import io.agroal.api.transaction.TransactionAware;
import io.agroal.api.transaction.TransactionIntegration;
import io.tandem.internal.tx.decision.DecisionTable;
import io.tandem.internal.tx.xa.BranchEnding;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a pool's connection part of the running transaction: the first one taken is enlisted, and every further one is the
 * same physical connection. Thread-safe.
 */
final class Enlistment implements TransactionIntegration {

    private final Object key = new Object();
    private final String name;
    private final String recoveryName;
    private final Platform platform;
    private final WriteTracker tracker;
    private final Participations participations;
    private final DriverErrors errors;
    private final @Nullable BranchEnding ending;

    /**
     * @param ending {@code null} where the connection takes no part in two-phase commit
     */
    Enlistment(
            String name,
            String recoveryName,
            Platform platform,
            WriteTracker tracker,
            Participations participations,
            DriverErrors errors,
            @Nullable BranchEnding ending) {
        this.errors = errors;
        this.ending = ending;
        this.name = name;
        this.recoveryName = recoveryName;
        this.platform = platform;
        this.tracker = tracker;
        this.participations = participations;
    }

    @Override
    public @Nullable TransactionAware getTransactionAware() throws SQLException {
        return switch (platform.transactionStatus()) {
            case Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK ->
                registry().getResource(key) instanceof Branch branch ? branch.connection() : null;
            // a plain connection here could do outside the transaction what was meant to be part of it
            case Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK ->
                throw new SQLException(
                        "The transaction was rolled back: no connection to '" + name + "' in it any more");
            default -> null;
        };
    }

    @Override
    public void associate(TransactionAware connection, @Nullable XAResource resource) throws SQLException {
        if (!active()) {
            connection.transactionCheckCallback(() -> active());
            return;
        }
        if (registry().getResource(key) != null) {
            connection.transactionStart();
            return;
        }
        Branch branch = new Branch(
                name, recoveryName, connection, tracker.writes(), participations.current(), errors, ending, resource);
        connection.transactionCheckCallback(() -> branch.completing() || active());
        registry().registerInterposedSynchronization(new Return(branch));
        registry().putResource(key, branch);
        enlist(branch);
    }

    private void enlist(Branch branch) throws SQLException {
        try {
            if (!platform.enlist(branch.enlisted())) {
                throw new SQLException(
                        "The transaction service does not take connection '" + name + "' into the transaction");
            }
        } catch (RollbackException | SystemException | IllegalStateException e) {
            throw new SQLException(
                    "Connection '" + name + "' can't become part of the transaction: " + e.getMessage(), e);
        }
    }

    /**
     * The connection, which has no two-phase commit, is about to be written: its share of the transaction is the one that
     * decides.
     */
    void decideWith(DecisionTable table) throws SQLException {
        if (!(registry().getResource(key) instanceof Branch branch)) {
            throw new SQLException("Connection '" + name + "' is written in a transaction that it is no part of");
        }
        try {
            platform.enlistDeciding(branch.decidingWith(table));
        } catch (PlatformException e) {
            throw new SQLException("Connection '" + name + "' can't decide on the transaction: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean disassociate(TransactionAware connection) {
        if (active()) {
            registry().putResource(key, null);
        }
        return true;
    }

    /** Recovery opens connections of its own. */
    @Override
    public void addResourceRecoveryFactory(ResourceRecoveryFactory factory) {
        // see Branches
    }

    @Override
    public void removeResourceRecoveryFactory(ResourceRecoveryFactory factory) {
        // see Branches
    }

    private boolean active() {
        int status = platform.transactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private TransactionSynchronizationRegistry registry() {
        return platform.synchronizationRegistry();
    }

    /** Gives the connection back to its pool after the transaction. */
    private record Return(Branch branch) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the branch itself ends the work
        }

        @Override
        public void afterCompletion(int status) {
            branch.returnConnection();
        }
    }
}
