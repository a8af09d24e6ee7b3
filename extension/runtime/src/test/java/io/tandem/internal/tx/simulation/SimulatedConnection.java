package io.tandem.internal.tx.simulation;

import io.tandem.internal.tx.socket.Meanwhile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** One connection to a {@link SimulatedDatabase}, with the branch that is active on it. */
final class SimulatedConnection implements XAConnection, XAResource {

    private static final int[] ODD_CODES = {
        XAException.XAER_RMERR, XAException.XAER_RMFAIL, XAException.XAER_INVAL, XAException.XAER_PROTO,
        XAException.XAER_NOTA, XAException.XAER_DUPID, XAException.XAER_OUTSIDE, XAException.XAER_ASYNC,
        XAException.XA_RETRY, 0
    };

    private interface Effect {
        void happen() throws XAException;
    }

    private final SimulatedDatabase database;
    private final int life;
    private Set<Integer> rows = new HashSet<>();
    private volatile int brokenAt = Integer.MAX_VALUE;
    private volatile boolean closed;

    SimulatedConnection(SimulatedDatabase database) {
        this.database = database;
        this.life = database.world.life();
    }

    /** Whether the server has noticed that nobody is there any more. */
    boolean gone(int step) {
        return closed || brokenAt <= step || life != database.world.life();
    }

    private boolean broken() {
        return closed || brokenAt != Integer.MAX_VALUE || database.world.dead() || life != database.world.life();
    }

    private void breakOff() {
        rows = new HashSet<>();
        brokenAt = database.steps();
    }

    void write(int row) throws SQLException {
        try {
            step(Step.STATEMENT, null, () -> rows.add(row));
        } catch (XAException e) {
            throw (SQLException) e.getCause();
        }
    }

    void commitLocally() throws SQLException {
        try {
            commit(rows);
        } catch (XAException e) {
            throw e.getCause() instanceof SQLException cause ? cause : database.driver.refused();
        }
    }

    void rollbackLocally() throws SQLException {
        if (broken()) {
            throw database.driver.lost();
        }
        rows = new HashSet<>();
    }

    private void step(Step step, @Nullable Xid xid, Effect effect) throws XAException {
        if (broken()) {
            throw lost(step);
        }
        World.Time time = database.world.timeForOthers();
        if (time == World.Time.BEFORE) {
            Meanwhile.waiting();
        }
        try {
            answer(step, xid, effect);
        } finally {
            if (time == World.Time.AFTER) {
                Meanwhile.waiting();
            }
        }
        if (database.world.dead()) {
            // it was asked, but nobody hears the answer
            throw lost(step);
        }
    }

    private void answer(Step step, @Nullable Xid xid, Effect effect) throws XAException {
        database.tick();
        Fault fault = database.world.next(step);
        switch (fault) {
            case NONE -> effect.happen();
            case TWICE -> {
                effect.happen();
                effect.happen();
            }
            case LOST_REQUEST -> {
                breakOff();
                throw lost(step);
            }
            case LOST_REPLY -> {
                effect.happen();
                breakOff();
                throw lost(step);
            }
            case LATE -> {
                Set<Integer> written = rows;
                breakOff();
                database.later(() -> later(effect, written));
                throw lost(step);
            }
            case CRASH_BEFORE -> {
                database.world.crash();
                throw lost(step);
            }
            case CRASH_AFTER -> {
                effect.happen();
                database.world.crash();
                throw lost(step);
            }
            case REFUSED -> throw database.driver.xa(step, database.driver.refused());
            case SERIALIZATION -> {
                rows = new HashSet<>();
                throw database.driver.xa(step, database.driver.rolledBack());
            }
            case ODD_CODE -> {
                if (step == Step.COMMIT_ONE_PHASE) {
                    rows = new HashSet<>();
                }
                throw new XAException(ODD_CODES[database.world.any(ODD_CODES.length)]);
            }
            case HEURISTIC -> throw database.decides(step, xid, this);
        }
    }

    private void later(Effect effect, Set<Integer> written) {
        rows = written;
        try {
            effect.happen();
        } catch (XAException tooLate) {
            // nobody hears it
        }
        rows = new HashSet<>();
    }

    private XAException lost(Step step) {
        return database.driver.xa(step, database.driver.lost());
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        step(Step.START, xid, () -> rows = new HashSet<>());
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        step(Step.END, xid, () -> {});
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        step(Step.PREPARE, xid, () -> {
            database.prepare(BranchName.of(xid), rows, this);
            rows = new HashSet<>();
        });
        return XA_OK;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        if (onePhase) {
            commit(rows);
        } else {
            end(Step.COMMIT_PREPARED, xid, true);
        }
    }

    private void commit(Set<Integer> written) throws XAException {
        step(Step.COMMIT_ONE_PHASE, null, () -> {
            database.commit(written);
            rows = new HashSet<>();
        });
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        if (database.find(BranchName.of(xid)) == null && !rows.isEmpty()) {
            step(Step.ROLLBACK, null, () -> rows = new HashSet<>());
        } else {
            end(Step.ROLLBACK, xid, false);
        }
    }

    private void end(Step step, Xid xid, boolean commit) throws XAException {
        step(step, xid, () -> {
            if (!database.end(BranchName.of(xid), commit, this)) {
                throw database.driver.unknown(step);
            }
        });
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        if ((flag & TMSTARTRSCAN) == 0) {
            return new Xid[0];
        }
        step(Step.RECOVER, null, () -> {});
        return database.list();
    }

    @Override
    public void forget(Xid xid) {}

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
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
    public XAResource getXAResource() {
        return this;
    }

    @Override
    public Connection getConnection() {
        return Jdbc.connection(this, database.driver.url);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void addStatementEventListener(StatementEventListener listener) {}

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {}
}
