package io.tandem.junit5.internal.database;

import io.tandem.junit5.Step;
import io.tandem.junit5.internal.database.SqlShape.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection as a pool keeps it: made once, perhaps before any test, it decides at each call between the sandbox and the
 * real database. What began on one side ends there.
 */
final class LogicalConnection {

    static final SqlShape READ = new SqlShape(Kind.ORDINARY, "", false);

    private final TestedDatabase database;
    private final Physical physical;
    private final boolean observed;
    private final Map<String, Sandbox.Call<Object>> settings = new LinkedHashMap<>();
    private volatile @Nullable Work branch;
    private volatile boolean realBranch;
    private @Nullable Work local;
    private boolean realLocal;
    private boolean autoCommit = true;
    private boolean realAutoCommit = true;
    private volatile boolean broken;

    /**
     * @param observed whether what is done is counted, and refused where the test wants that
     */
    LogicalConnection(TestedDatabase database, Physical physical, boolean observed) throws SQLException {
        this.database = database;
        this.physical = physical;
        this.observed = observed;
        if (database.sandbox() == null) {
            physical.connection();
        }
    }

    TestedDatabase database() {
        return database;
    }

    Physical physical() {
        return physical;
    }

    boolean inBranch() {
        return branch != null || realBranch;
    }

    void associate(@Nullable Work work) {
        branch = work;
    }

    void associateReal(boolean active) {
        realBranch = active;
    }

    /** The sandbox in which the next statement is executed, or {@code null} for the real database. */
    @Nullable
    Sandbox side() throws SQLException {
        requireWhole();
        Work current = branch;
        if (current != null) {
            return current.sandbox();
        }
        if (local != null) {
            return local.sandbox();
        }
        return realBranch || realLocal ? null : database.sandbox();
    }

    private void requireWhole() throws SQLException {
        if (broken) {
            throw new SQLNonTransientConnectionException(
                    "The connection to '" + database.name() + "' is broken, as the test asked", "08003");
        }
    }

    /** A statement of the application: counted, and refused where the test wants that. */
    <T> @Nullable T execute(@Nullable Sandbox origin, String sql, int rows, SqlShape shape, Sandbox.Call<T> call)
            throws SQLException {
        requireSameSide(origin);
        if (!observed) {
            return perform(shape, call);
        }
        database.statements().add(sql, rows);
        Faults faults = database.faults();
        faults.before(Step.STATEMENT);
        Fault fault = faults.reached(Step.STATEMENT).orElse(null);
        if (fault != null) {
            throw refuse(fault);
        }
        @Nullable T result = perform(shape, call);
        faults.after(Step.STATEMENT);
        return result;
    }

    /** A statement made on one side would bring its work to the wrong place on the other. */
    private void requireSameSide(@Nullable Sandbox origin) throws SQLException {
        if (side() != origin) {
            throw new SQLException(
                    "A statement on connection '" + database.name() + "' is kept from before a test"
                            + " into it, or from a test beyond its end. Make it anew",
                    "24000");
        }
    }

    /** The same, uncounted and never refused. */
    <T> @Nullable T perform(SqlShape shape, Sandbox.Call<T> call) throws SQLException {
        Sandbox side = side();
        if (side == null) {
            Connection connection = real();
            realLocal = !autoCommit && !realBranch;
            return call.on(connection);
        }
        Work work = work(side);
        return work == null ? side.executeAlone(shape, call) : side.execute(work, shape, call);
    }

    /** What has nothing to do with a transaction. */
    <T> @Nullable T use(Sandbox.Call<T> call) throws SQLException {
        Sandbox side = side();
        return side == null ? call.on(real()) : side.use(call);
    }

    /** The transaction of the next statement in a sandbox; {@code null} in autocommit. */
    private @Nullable Work work(Sandbox side) {
        if (branch != null || autoCommit) {
            return branch;
        }
        if (local == null) {
            local = new Work(side, "a transaction of a connection", Place.here());
        }
        return local;
    }

    Work transaction() throws SQLException {
        Sandbox side = side();
        Work work = side == null ? null : work(side);
        if (work == null) {
            throw new SQLException("Connection '" + database.name() + "' is in autocommit: no savepoints", "25P01");
        }
        return work;
    }

    Connection real() throws SQLException {
        requireWhole();
        boolean fresh = !physical.isOpen();
        Connection connection = physical.connection();
        if (fresh) {
            for (Sandbox.Call<Object> setting : settings.values()) {
                setting.on(connection);
            }
        }
        if (realAutoCommit != autoCommit && !realBranch) {
            connection.setAutoCommit(autoCommit);
            realAutoCommit = autoCommit;
        }
        return connection;
    }

    /** Isolation, timeouts and the like belong to the real connection: one that serves a whole test can't follow. */
    void setting(String method, Sandbox.Call<Object> setting) throws SQLException {
        requireWhole();
        settings.put(method, setting);
        if (physical.isOpen()) {
            setting.on(physical.connection());
        }
    }

    boolean autoCommit() {
        return autoCommit && !inBranch();
    }

    /** A new handle begins in autocommit. */
    void reset() throws SQLException {
        if (!inBranch()) {
            rollbackLocal();
            autoCommit = true;
        }
    }

    void autoCommit(boolean on) throws SQLException {
        requireWhole();
        if (inBranch()) {
            if (on) {
                throw partOfBranch("setAutoCommit(true)");
            }
            return;
        }
        if (on && !autoCommit && (local != null || realLocal)) {
            commit();
        }
        if (!on && autoCommit && observed) {
            // with which a pool begins a transaction
            database.faults().connect();
        }
        autoCommit = on;
        if (database.sandbox() == null) {
            real();
        }
    }

    void commit() throws SQLException {
        requireEndable("commit()");
        Faults faults = database.faults();
        faults.before(Step.COMMIT);
        if (faults.reached(Step.PREPARE).isPresent()) {
            rollbackLocal();
            throw faults.refused(Step.PREPARE, "40000");
        }
        if (faults.reached(Step.COMMIT).isPresent()) {
            breakDown();
            throw faults.refused(Step.COMMIT, Fault.CONNECTION_FAILURE);
        }
        Work work = local;
        local = null;
        if (work != null) {
            work.sandbox().commit(work);
        } else if (realLocal) {
            real().commit();
            realLocal = false;
        }
        faults.after(Step.COMMIT);
    }

    void rollback() throws SQLException {
        requireEndable("rollback()");
        Faults faults = database.faults();
        faults.before(Step.ROLLBACK);
        if (faults.reached(Step.ROLLBACK).isPresent()) {
            breakDown();
            throw faults.refused(Step.ROLLBACK, Fault.CONNECTION_FAILURE);
        }
        rollbackLocal();
        faults.after(Step.ROLLBACK);
    }

    private void rollbackLocal() throws SQLException {
        Work work = local;
        local = null;
        if (work != null && work.sandbox().isOpen()) {
            work.sandbox().rollback(work);
        } else if (realLocal) {
            physical.connection().rollback();
            realLocal = false;
        }
    }

    private void requireEndable(String what) throws SQLException {
        requireWhole();
        if (inBranch()) {
            throw partOfBranch(what);
        }
        if (autoCommit) {
            throw new SQLException("Connection '" + database.name() + "' is in autocommit: no " + what, "25000");
        }
    }

    private SQLException partOfBranch(String what) {
        return new SQLException(
                "Connection '" + database.name() + "' is part of a distributed transaction: no " + what, "2D000");
    }

    private SQLException refuse(Fault fault) throws SQLException {
        SQLException refusal = database.faults().refused(Step.STATEMENT, fault.sqlState());
        if (fault.breaksConnection()) {
            breakDown();
        } else {
            fail(refusal);
        }
        return refusal;
    }

    /** Where a failed statement ends all work of its transaction, a refused one does so, too. */
    private void fail(SQLException refusal) throws SQLException {
        try {
            if (Objects.requireNonNull(perform(READ, Product::of)).aborts()) {
                perform(READ, connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute("made to fail by the test");
                    }
                });
            }
        } catch (SQLException e) {
            refusal.addSuppressed(e);
        }
    }

    /** What was not prepared or committed is gone, as with a connection that breaks. */
    private void breakDown() throws SQLException {
        Work work = branch != null ? branch : local;
        broken = true;
        local = null;
        if (work != null) {
            work.lose();
            if (work.sandbox().isOpen()) {
                work.sandbox().rollback(work);
            }
        } else if (physical.isOpen() && database.sandbox() == null) {
            physical.close();
        }
    }

    /** Ends it; what is not committed is undone. */
    void close() throws SQLException {
        try {
            if (!broken && !realBranch) {
                rollbackLocal();
            }
        } finally {
            physical.close();
        }
    }

    boolean isBroken() {
        return broken;
    }
}
