package io.tandem.internal.tx;

import io.agroal.api.transaction.TransactionAware;
import io.tandem.internal.tx.decision.DecisionTable;
import io.tandem.internal.tx.xa.BranchEnding;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.XaCodes;
import io.tandem.spi.ConnectionResource;
import io.tandem.spi.DecidingResource;
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
    private final @Nullable BranchEnding ending;
    private final DriverErrors errors;
    private volatile boolean completing;
    private volatile boolean prepareTried;
    private volatile boolean decidedApart;

    /**
     * @param ending {@code null} where the connection takes no part in two-phase commit, as is the resource
     */
    Branch(
            String name,
            String recoveryName,
            TransactionAware connection,
            WriteTracker.Writes writes,
            Participation participation,
            DriverErrors errors,
            @Nullable BranchEnding ending,
            @Nullable XAResource resource) {
        this.name = name;
        this.recoveryName = recoveryName;
        this.connection = connection;
        this.writes = writes;
        this.participation = participation;
        this.errors = errors;
        this.ending = ending;
        this.resource = resource != null ? resource : new LocalResource(connection, errors);
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

    /** Its work will be committed by the resource that decides, last of all, and not as a branch among the others. */
    DecidingResource decidingWith(DecisionTable table) {
        decidedApart = true;
        return new DecidingBranch(connection, writes, participation, errors, table);
    }

    /** Whether something was written in it, so that it has to be prepared where others were written, too. */
    boolean hasWritten() {
        return !decidedApart && writes.contains(name);
    }

    /** Nobody can say any more that it ends as the transaction does. */
    void doubt() {
        participation.doubt();
    }

    /** What the transaction service is to call: the branch, or what lets it work beside others. */
    ConnectionResource enlisted() {
        ConcurrentBranches all = participation.branches().orElse(null);
        return ending != null && all != null ? new ConcurrentBranch(this, all) : this;
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
            throw flushed(XaCodes.of(XAException.XAER_RMFAIL, e));
        }
        repaired(() -> resource.start(xid, flags));
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        if ((flags & TMFAIL) != 0) {
            completing = true;
            connection.transactionBeforeCompletion(false);
        }
        repaired(() -> resource.end(xid, flags));
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        completing = true;
        try {
            if (decidedApart) {
                return XA_RDONLY;
            }
            if (writes.contains(name)) {
                prepareTried = true;
                participation.writes(!(resource instanceof LocalResource));
                return resource.prepare(xid);
            }
            connection.transactionBeforeCompletion(true);
            resource.commit(xid, true);
            return XA_RDONLY;
        } catch (XAException e) {
            throw flushed(errors.repaired(e));
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
            if (onePhase) {
                commitOnePhase(xid);
            } else {
                commitPrepared(xid);
            }
        } catch (XAException e) {
            if (XaCodes.commitInDoubt(e.errorCode, onePhase)) {
                participation.doubt();
            }
            throw e;
        }
    }

    /** What wrote nothing has certainly changed nothing, whatever became of its commit. */
    private void commitOnePhase(Xid xid) throws XAException {
        try {
            resource.commit(xid, true);
        } catch (XAException e) {
            XAException failure = flushed(errors.repairedOnePhase(e));
            throw writes.contains(name) ? failure : XaCodes.of(XAException.XA_RBROLLBACK, failure);
        }
    }

    private void commitPrepared(Xid xid) throws XAException {
        if (ending != null) {
            ending.commit(() -> flushingOnFailure(() -> resource.commit(xid, false)), xid);
        } else {
            flushingOnFailure(() -> resource.commit(xid, false));
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        completing = true;
        connection.transactionBeforeCompletion(false);
        if (prepareTried && participation.undecided()) {
            throw flushed(undecided());
        }
        try {
            if (ending != null) {
                ending.rollback(() -> flushingOnFailure(() -> resource.rollback(xid)), xid, prepareTried);
            } else {
                flushingOnFailure(() -> resource.rollback(xid));
            }
        } catch (XAException e) {
            if (XaCodes.rollbackInDoubt(e.errorCode)) {
                participation.doubt();
            }
            throw e;
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

    private XAException undecided() {
        XAException undecided = new XAException("Nothing is decided yet: the branch of connection '" + name
                + "' stays prepared until the resource that decides can be asked");
        undecided.errorCode = XAException.XAER_RMFAIL;
        return undecided;
    }

    /** A connection that failed here is not used again. */
    private void flushingOnFailure(BranchEnding.Step step) throws XAException {
        try {
            step.take();
        } catch (XAException e) {
            throw flushed(e);
        }
    }

    private void repaired(BranchEnding.Step step) throws XAException {
        try {
            step.take();
        } catch (XAException e) {
            throw flushed(errors.repaired(e));
        }
    }

    private XAException flushed(XAException e) {
        connection.setFlushOnly();
        return e;
    }

    @Override
    public String toString() {
        return "connection '" + name + "'";
    }
}
