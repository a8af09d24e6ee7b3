package io.tandem.junit5.internal.database;

import io.tandem.internal.tx.SimpleDataSource;
import io.tandem.junit5.Step;
import io.tandem.junit5.internal.database.Physical.Opening;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of one connection, as tests use it: around the real data source, beneath the pool. Thread-safe, but for
 * {@link #enter} and {@link #leave}, which one thread calls in turn.
 *
 * <pre>{@code
 * TestedDatabase warehouse = new TestedDatabase("warehouse");
 * pool(warehouse.around(dataSource));
 * warehouse.enter(Mode.SANDBOX);
 * …
 * Remains remains = warehouse.leave();
 * }</pre>
 */
public final class TestedDatabase implements AutoCloseable {

    private final String name;
    private final Statements statements;
    private final Faults faults;
    private final Branches branches = new Branches();
    private final Loans loans = new Loans();
    private volatile @Nullable Opening opening;
    private @Nullable Physical kept;
    private @Nullable Product product;
    private volatile @Nullable Sandbox sandbox;

    /** @param name the name of the connection, for messages */
    public TestedDatabase(String name) {
        this.name = name;
        this.statements = new Statements(name);
        this.faults = new Faults(name);
    }

    /** The data source for the pool: a {@code DataSource}, an {@code XADataSource} or both, as the real one is. */
    public CommonDataSource around(CommonDataSource real) {
        opening = Opening.of(real);
        if (real instanceof XADataSource xa) {
            return real instanceof DataSource ? twofold(real) : new TestedXaDataSource(this, xa);
        }
        return new TestedDataSource(this, (DataSource) real);
    }

    @SuppressWarnings("unchecked")
    private <T extends DataSource & XADataSource> TestedTwofoldDataSource twofold(CommonDataSource real) {
        return new TestedTwofoldDataSource(this, (T) real);
    }

    /**
     * A test begins.
     *
     * @throws SQLException if the database can't be connected to
     */
    public void enter(Mode mode) throws SQLException {
        if (sandbox != null) {
            throw new IllegalStateException("Connection '" + name + "' is in the sandbox of a test already");
        }
        branches.forgetLeaks();
        loans.forget();
        statements.forget();
        if (mode != Mode.REAL) {
            Connection connection = own();
            sandbox = new Sandbox(name, connection, product(connection), mode == Mode.DOOMED);
        }
    }

    /** The test is over: what it did is undone, in whatever state its connection is, and what it left is answered. */
    public Remains leave() {
        List<Leak> lent = loans.callIn();
        Sandbox left = sandbox;
        sandbox = null;
        Sandbox.Notes notes = left == null ? new Sandbox.Notes(List.of(), Optional.empty()) : left.close();
        if (left != null) {
            undo();
        }
        List<Leak> leaks = new ArrayList<>(branches.leaks(left));
        leaks.addAll(lent);
        return new Remains(name, leaks, notes.refusedCommits(), faults.disarm(), notes.problem());
    }

    private void undo() {
        try {
            own().rollback();
        } catch (SQLException broken) {
            // the database undoes what is left with the connection
            drop();
        }
    }

    private void drop() {
        Physical broken = kept;
        kept = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException gone) {
                // nothing is left to close
            }
        }
    }

    /** The one connection of all sandboxes, kept from test to test. */
    private Connection own() throws SQLException {
        Physical known = kept;
        if (known == null) {
            known = new Physical(opening());
            known.connection().setAutoCommit(false);
            kept = known;
        }
        return known.connection();
    }

    private Product product(Connection connection) throws SQLException {
        Product known = product;
        if (known == null) {
            known = Product.of(connection);
            product = known;
            connection.rollback();
        }
        return known;
    }

    /** What was executed since the test began. */
    public Statements statements() {
        return statements;
    }

    /** Makes the database refuse when it next reaches a step, unless the test ends before. */
    public void failAt(Fault fault) {
        faults.arm(fault);
    }

    /** Ends the process with exit code 86 when the database next reaches a step: for child processes of a test. */
    public void haltAt(Step step, Moment moment) {
        faults.haltAt(step, moment);
    }

    /** The database as the test sees it now, in the sandbox where there is one; nothing done by it is counted or refused. */
    public DataSource view() {
        return new SimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return handle(new LogicalConnection(TestedDatabase.this, new Physical(opening()), false));
            }
        };
    }

    /** Something of this connection that is handed to user code: if it is not closed, it is a leak. */
    public <T extends AutoCloseable> T lent(Class<T> type, T opened) {
        return loans.lend(type, opened);
    }

    /**
     * Removes all rows of these tables for good, and lets their identity columns and the sequences of their schemas begin anew.
     *
     * @param tables as statements name them: {@code item}, {@code archive.item}, {@code "Mixed Case"}
     * @throws SQLException if one does not exist, or rows of a table that is not among them refer to one
     */
    public void empty(Collection<String> tables) throws SQLException {
        if (sandbox != null) {
            throw new IllegalStateException("Connection '" + name + "' is in the sandbox of a test");
        }
        if (tables.isEmpty()) {
            return;
        }
        Connection connection = own();
        try {
            product(connection).emptying().run(connection, TableName.find(connection, tables));
            connection.commit();
        } catch (SQLException e) {
            // not used again: whatever it was told to leave unchecked ends with it
            drop();
            throw e;
        }
    }

    @Override
    public void close() {
        drop();
    }

    String name() {
        return name;
    }

    Faults faults() {
        return faults;
    }

    Branches branches() {
        return branches;
    }

    @Nullable
    Sandbox sandbox() {
        return sandbox;
    }

    XAConnection connectXa(Opening opening) throws SQLException {
        faults.connect();
        XAConnection connection = new TestedXaConnection(new LogicalConnection(this, new Physical(opening), true));
        faults.after(Step.CONNECT);
        return connection;
    }

    Connection connect(Opening opening) throws SQLException {
        faults.connect();
        LogicalConnection connection = new LogicalConnection(this, new Physical(opening), true);
        faults.after(Step.CONNECT);
        if (Place.isPool()) {
            return handle(connection);
        }
        return loans.lendMade(Connection.class, returned -> new ConnectionHandler(connection, () -> {
                    returned.run();
                    connection.close();
                })
                .as(Connection.class));
    }

    private static Connection handle(LogicalConnection connection) {
        return new ConnectionHandler(connection, connection::close).as(Connection.class);
    }

    private Opening opening() {
        Opening known = opening;
        if (known == null) {
            throw new IllegalStateException("No data source of connection '" + name + "' has been wrapped");
        }
        return known;
    }
}
