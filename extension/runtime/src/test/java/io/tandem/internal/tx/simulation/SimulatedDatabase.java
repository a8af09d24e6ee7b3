package io.tandem.internal.tx.simulation;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** A database in memory: committed rows, and prepared branches that outlive their connections. Guarded by its monitor. */
final class SimulatedDatabase implements XADataSource {

    /** After how many further steps MariaDB has noticed that a connection is gone. */
    private static final int NOTICED = 3;

    /** A prepared branch, and the connection that has prepared it. */
    record Prepared(Set<Integer> rows, SimulatedConnection owner) {}

    private record Late(int step, Runnable effect) {}

    final World world;
    final Driver driver;
    private final Set<Integer> rows = new HashSet<>();
    private final Map<BranchName, Prepared> prepared = new HashMap<>();
    private final List<Late> late = new ArrayList<>();
    private int steps;

    SimulatedDatabase(World world, Driver driver) {
        this.world = world;
        this.driver = driver;
    }

    synchronized boolean holds(int row) {
        return rows.contains(row);
    }

    synchronized int inDoubt() {
        return prepared.size();
    }

    /** What is prepared and not ended. */
    synchronized Set<Integer> preparedRows() {
        return prepared.values().stream().flatMap(each -> each.rows().stream()).collect(Collectors.toSet());
    }

    /** Time passes: what was under way arrives. */
    synchronized void tick() {
        steps++;
        List<Late> due = late.stream().filter(each -> each.step() <= steps).toList();
        late.removeAll(due);
        due.forEach(each -> each.effect().run());
    }

    synchronized void settle() {
        steps += 1000;
        tick();
    }

    synchronized void later(Runnable effect) {
        late.add(new Late(steps + 1 + world.any(4), effect));
    }

    synchronized int steps() {
        return steps;
    }

    synchronized void prepare(BranchName branch, Set<Integer> written, SimulatedConnection owner) {
        prepared.put(branch, new Prepared(written, owner));
    }

    synchronized void commit(Set<Integer> written) {
        rows.addAll(written);
    }

    /** Ends a prepared branch; false where there is none, or where its old connection still has it (MariaDB). */
    synchronized boolean end(BranchName branch, boolean commit, SimulatedConnection by) {
        Prepared found = prepared.get(branch);
        if (found == null
                || (driver == Driver.MARIADB
                        && found.owner() != by
                        && !found.owner().gone(steps - NOTICED))) {
            return false;
        }
        prepared.remove(branch);
        if (commit) {
            rows.addAll(found.rows());
        }
        return true;
    }

    /** Decides on its own about what is prepared, and says which way; of what is not, it has nothing to decide. */
    synchronized XAException decides(Step step, @Nullable Xid xid, SimulatedConnection by) {
        boolean commit = world.any(2) == 0;
        if (xid == null || !end(BranchName.of(xid), commit, by)) {
            return driver.unknown(step);
        }
        return new XAException(
                switch (world.any(4)) {
                    case 0 -> XAException.XA_HEURHAZ;
                    case 1 -> XAException.XA_HEURMIX;
                    default -> commit ? XAException.XA_HEURCOM : XAException.XA_HEURRB;
                });
    }

    synchronized @Nullable Prepared find(BranchName branch) {
        return prepared.get(branch);
    }

    synchronized Xid[] list() {
        return prepared.keySet().toArray(Xid[]::new);
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        if (world.dead()) {
            throw driver.lost();
        }
        return new SimulatedConnection(this);
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return getXAConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
