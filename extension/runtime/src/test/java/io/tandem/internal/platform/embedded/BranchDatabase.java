package io.tandem.internal.platform.embedded;

import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A database that holds nothing but branches; what is prepared here outlives the transaction service, and everything that
 * happens is recorded. Guarded by its monitor, on which every change is announced.
 */
final class BranchDatabase implements RecoverableConnection {

    /** What goes wrong at a commit. */
    enum Fault {
        NONE,
        /** The connection breaks before the database commits. */
        BEFORE_COMMIT,
        /** The connection breaks when the database has committed. */
        AFTER_COMMIT
    }

    private final String name;
    private final Set<Branch> prepared = new LinkedHashSet<>();
    private final List<Branch> committed = new ArrayList<>();
    private final List<Branch> rolledBack = new ArrayList<>();
    private final List<String> commits = new ArrayList<>();
    private final List<BranchConnection> opened = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private Runnable atPrepare = () -> {};
    private boolean reachable = true;
    private int looks;

    BranchDatabase(String name) {
        this.name = name;
    }

    synchronized BranchDatabase holding(Branch... branches) {
        prepared.addAll(List.of(branches));
        return this;
    }

    synchronized void fails(Fault next) {
        fault = next;
    }

    synchronized void reachable(boolean now) {
        reachable = now;
    }

    synchronized void atPrepare(Runnable action) {
        atPrepare = action;
    }

    /** Ends the connections that are open, as a restart of the server does. */
    synchronized void breakConnections() {
        opened.forEach(BranchConnection::breakOff);
    }

    synchronized Set<Branch> prepared() {
        return Set.copyOf(prepared);
    }

    synchronized List<Branch> committed() {
        return List.copyOf(committed);
    }

    synchronized List<Branch> rolledBack() {
        return List.copyOf(rolledBack);
    }

    /** How often a commit was asked for, whatever came of it. */
    synchronized int commits() {
        return commits.size();
    }

    /** How often it was asked what is prepared. */
    synchronized int looks() {
        return looks;
    }

    synchronized List<BranchConnection> opened() {
        return List.copyOf(opened);
    }

    /** Waits until something is so; fails after half a minute. */
    synchronized void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("Did not happen: " + this);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** A resource for one transaction. */
    XAResource resource() {
        return new BranchResource(this);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized XAConnection open() throws SQLException {
        if (!reachable) {
            throw new SQLException("no route to " + name);
        }
        BranchConnection connection = new BranchConnection(new BranchResource(this));
        opened.add(connection);
        notifyAll();
        return connection;
    }

    void prepare(Xid xid) {
        Runnable action;
        synchronized (this) {
            action = atPrepare;
        }
        action.run();
        synchronized (this) {
            prepared.add(Branch.of(xid));
            notifyAll();
        }
    }

    synchronized void commit(Xid xid, boolean onePhase) throws XAException {
        Branch branch = Branch.of(xid);
        commits.add(branch.toString());
        notifyAll();
        if (fault == Fault.BEFORE_COMMIT) {
            throw new XAException(XAException.XAER_RMFAIL);
        }
        if (!prepared.remove(branch) && !onePhase) {
            throw new XAException(XAException.XAER_NOTA);
        }
        committed.add(branch);
        if (fault == Fault.AFTER_COMMIT) {
            throw new XAException(XAException.XAER_RMFAIL);
        }
    }

    /** What has ended is unknown, as it is to a database: a pass of recovery may ask twice. */
    synchronized void rollback(Xid xid) throws XAException {
        Branch branch = Branch.of(xid);
        if (committed.contains(branch) || rolledBack.contains(branch)) {
            throw new XAException(XAException.XAER_NOTA);
        }
        prepared.remove(branch);
        rolledBack.add(branch);
        notifyAll();
    }

    synchronized Xid[] recover() {
        looks++;
        notifyAll();
        return prepared.toArray(Xid[]::new);
    }

    @Override
    public synchronized String toString() {
        return name + ": prepared " + prepared + ", committed " + committed + ", rolled back " + rolledBack + ", "
                + commits.size() + " commits, " + looks + " looks, " + opened.size() + " connections";
    }
}
