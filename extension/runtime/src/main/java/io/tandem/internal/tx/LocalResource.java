package io.tandem.internal.tx;

import io.agroal.api.transaction.TransactionAware;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.Meaning;
import io.tandem.internal.tx.xa.XaCodes;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A connection without two-phase commit, in the shape that a transaction service takes: its prepare promises nothing, and
 * its commit is the database's own. {@link WriteTracker} sees to it that no more than one such is written in a transaction,
 * unless the user accepts that.
 */
final class LocalResource implements XAResource {

    private final TransactionAware connection;
    private final DriverErrors errors;

    LocalResource(TransactionAware connection, DriverErrors errors) {
        this.connection = connection;
        this.errors = errors;
    }

    @Override
    public void start(Xid xid, int flags) {
        // the pool has switched autocommit off
    }

    @Override
    public void end(Xid xid, int flags) {
        // the local transaction ends with its commit or rollback
    }

    @Override
    public int prepare(Xid xid) {
        return XA_OK;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        try {
            connection.transactionCommit();
        } catch (SQLException e) {
            throw XaCodes.of(commitFailure(onePhase, lost(e)), e);
        }
    }

    /** Whether a commit without an answer took place, nobody knows; one that was refused did not. */
    private static int commitFailure(boolean onePhase, boolean unanswered) {
        if (onePhase) {
            return unanswered ? XAException.XAER_RMFAIL : XAException.XA_RBROLLBACK;
        }
        return unanswered ? XAException.XA_HEURHAZ : XAException.XA_HEURRB;
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        try {
            connection.transactionRollback();
        } catch (SQLException e) {
            throw XaCodes.of(lost(e) ? XAException.XA_RBROLLBACK : XAException.XAER_RMERR, e);
        }
    }

    private boolean lost(SQLException e) {
        return errors.meaning(e) == Meaning.LOST;
    }

    @Override
    public void forget(Xid xid) {
        // nothing is remembered
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public Xid[] recover(int flag) {
        return new Xid[0];
    }
}
