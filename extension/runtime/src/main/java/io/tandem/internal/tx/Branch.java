package io.tandem.internal.tx;

import io.agroal.api.transaction.TransactionAware;
import io.tandem.spi.ConnectionResource;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/**
 * One connection's share of one transaction. A share that wrote nothing is committed instead of prepared: databases prepare
 * what was only read like any other work, at the price of a forced write.
 */
final class Branch implements ConnectionResource {

    private final String name;
    private final String recoveryName;
    private final TransactionAware connection;
    private final WriteTracker.Writes writes;
    private final Participation participation;
    private final XAResource resource;
    private volatile boolean completing;
    private volatile boolean prepareFailed;

    /**
     * @param resource {@code null} where the connection takes no part in two-phase commit
     */
    Branch(
            String name,
            String recoveryName,
            TransactionAware connection,
            WriteTracker.Writes writes,
            Participation participation,
            @Nullable XAResource resource) {
        this.name = name;
        this.recoveryName = recoveryName;
        this.connection = connection;
        this.writes = writes;
        this.participation = participation;
        this.resource = resource != null ? resource : new LocalResource(connection);
    }

    @Override
    public String connectionName() {
        return name;
    }

    @Override
    public String recoveryName() {
        return recoveryName;
    }

    TransactionAware connection() {
        return connection;
    }

    /** Whether the transaction service has begun to end it, perhaps in a thread of its own. */
    boolean completing() {
        return completing;
    }

    void returnConnection() {
        try {
            connection.transactionEnd();
        } catch (SQLException e) {
            connection.setFlushOnly();
            throw new IllegalStateException("The connection to '" + name + "' can't be given back to its pool", e);
        }
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        try {
            connection.transactionStart();
        } catch (SQLException e) {
            throw flushed(failure(XAException.XAER_RMFAIL, e));
        }
        flushingOnFailure(() -> resource.start(xid, flags));
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        if ((flags & TMFAIL) != 0) {
            completing = true;
            connection.transactionBeforeCompletion(false);
        }
        flushingOnFailure(() -> resource.end(xid, flags));
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        completing = true;
        try {
            if (writes.contains(name)) {
                participation.writes(!(resource instanceof LocalResource));
                return resource.prepare(xid);
            }
            connection.transactionBeforeCompletion(true);
            resource.commit(xid, true);
            return XA_RDONLY;
        } catch (XAException e) {
            prepareFailed = true;
            throw flushed(e);
        }
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        completing = true;
        connection.transactionBeforeCompletion(true);
        if (onePhase && writes.contains(name)) {
            participation.writes(false);
        }
        try {
            resource.commit(xid, onePhase);
        } catch (XAException e) {
            XAException failure = flushed(onePhase ? BranchEnd.ofOnePhase(e) : e);
            if (BranchEnd.ofCommit(failure, onePhase) == BranchEnd.IN_DOUBT) {
                participation.doubt();
            }
            throw failure;
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        completing = true;
        connection.transactionBeforeCompletion(false);
        try {
            resource.rollback(xid);
        } catch (XAException e) {
            flushed(e);
            BranchEnd end = BranchEnd.ofRollback(e, prepareFailed);
            if (end == BranchEnd.IN_DOUBT) {
                participation.doubt();
            }
            if (end != BranchEnd.ROLLED_BACK) {
                throw e;
            }
        }
    }

    @Override
    public void forget(Xid xid) throws XAException {
        flushingOnFailure(() -> resource.forget(xid));
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return resource.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return resource.setTransactionTimeout(seconds);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return resource.recover(flag);
    }

    /** Never: each connection is a branch of its own, also where two lead to one database. */
    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    private interface Step {
        void take() throws XAException;
    }

    /** A connection that failed here is not used again. */
    private void flushingOnFailure(Step step) throws XAException {
        try {
            step.take();
        } catch (XAException e) {
            throw flushed(e);
        }
    }

    private XAException flushed(XAException e) {
        connection.setFlushOnly();
        return e;
    }

    static XAException failure(int code, SQLException cause) {
        XAException failure = new XAException(cause.toString());
        failure.errorCode = code;
        failure.initCause(cause);
        return failure;
    }

    @Override
    public String toString() {
        return "connection '" + name + "'";
    }
}
