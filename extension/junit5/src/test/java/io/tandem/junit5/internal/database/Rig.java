package io.tandem.junit5.internal.database;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteDataSource;

/** A new database with a tested one around it, and a way past it. */
final class Rig implements AutoCloseable {

    private static final AtomicInteger XIDS = new AtomicInteger();

    final TestedDatabase tested = new TestedDatabase("warehouse");
    private final CommonDataSource real;
    private final CommonDataSource wrapped;

    private Rig(CommonDataSource real) {
        this.real = real;
        this.wrapped = tested.around(real);
    }

    static Rig h2() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new Rig(dataSource);
    }

    static Rig postgres() {
        return new Rig(PostgresServer.create());
    }

    static Rig sqlite(String file) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + file);
        dataSource.setEnforceForeignKeys(true);
        return new Rig(dataSource);
    }

    static Rig of(CommonDataSource real) {
        return new Rig(real);
    }

    CommonDataSource wrapped() {
        return wrapped;
    }

    /** A connection without XA, as a pool or a user gets it. */
    Connection connection() throws SQLException {
        return ((DataSource) wrapped).getConnection();
    }

    /** A connection with XA, as a pool keeps it. */
    Pooled pooled() throws SQLException {
        return new Pooled(((XADataSource) wrapped).getXAConnection());
    }

    /** A transaction that writes one row. */
    Branch writing(int id) throws SQLException, XAException {
        Branch branch = pooled().begin();
        branch.execute("insert into item values (" + id + ")");
        return branch;
    }

    /** Executes past the tested database. */
    Rig prepare(String... statements) throws SQLException {
        try (Past past = new Past(real)) {
            for (String sql : statements) {
                execute(past.connection, sql);
            }
        }
        return this;
    }

    /** What others see in the first column. */
    List<String> seenByOthers(String query) throws SQLException {
        try (Past past = new Past(real)) {
            return column(past.connection, query);
        }
    }

    /** What the test sees in the first column. */
    List<String> seen(String query) throws SQLException {
        try (Connection connection = tested.view().getConnection()) {
            return column(connection, query);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }

    static Xid xid() {
        byte[] id = ByteBuffer.allocate(4).putInt(XIDS.incrementAndGet()).array();
        return new BranchKey(new Xid() {
            @Override
            public int getFormatId() {
                return 4711;
            }

            @Override
            public byte[] getGlobalTransactionId() {
                return id.clone();
            }

            @Override
            public byte[] getBranchQualifier() {
                return new byte[] {1};
            }
        });
    }

    /** An XA connection and its one handle. */
    record Pooled(XAConnection xa, Connection connection) {

        Pooled(XAConnection xa) throws SQLException {
            this(xa, xa.getConnection());
        }

        Branch begin() throws SQLException, XAException {
            Branch branch = new Branch(xid(), connection, xa.getXAResource());
            branch.resource.start(branch.xid, XAResource.TMNOFLAGS);
            return branch;
        }
    }

    /** A branch as a transaction service leads it. */
    record Branch(Xid xid, Connection connection, XAResource resource) {

        Branch execute(String sql) throws SQLException {
            Rig.execute(connection, sql);
            return this;
        }

        Branch end() throws XAException {
            resource.end(xid, XAResource.TMSUCCESS);
            return this;
        }

        void commit() throws XAException {
            end();
            resource.commit(xid, true);
        }

        Branch prepared() throws XAException {
            end();
            resource.prepare(xid);
            return this;
        }

        void rollback() throws XAException {
            end();
            resource.rollback(xid);
        }
    }

    @Override
    public void close() {
        tested.close();
    }

    /** A real connection of the real source. */
    private static final class Past implements AutoCloseable {

        private final Physical physical;
        private final Connection connection;

        Past(CommonDataSource real) throws SQLException {
            physical = new Physical(Physical.Opening.of(real));
            connection = physical.connection();
        }

        @Override
        public void close() throws SQLException {
            physical.close();
        }
    }
}
