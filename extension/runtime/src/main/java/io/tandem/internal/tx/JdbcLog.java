package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.spi.DeadNode;
import io.tandem.spi.DecisionKey;
import io.tandem.spi.DecisionLog;
import io.tandem.spi.UnknownDecisionException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Decisions in a table of a connection's database. Each is written under the lock of the node's row, and only while the node is still this process's:
 * whoever takes the node over takes that row first, and so sees every decision or keeps it from being made.
 */
public final class JdbcLog implements DecisionLog {

    /** A node whose process is gone can be taken over after that time. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration ASKING = Duration.ofSeconds(10);

    private final String place;
    private final DataSource database;
    private final NodeLease lease;
    private final Runnable close;
    private final AtomicBoolean closed = new AtomicBoolean();

    JdbcLog(String place, DataSource database, NodeLease lease, Runnable close) {
        this.place = place;
        this.database = database;
        this.lease = lease;
        this.close = close;
    }

    /**
     * Opens the log in the database of a connection, making its tables where there are none, and takes a node's name.
     *
     * @param configured the name of the node; one that nobody holds where it is empty
     * @throws DatabaseException if it can't be used, or the node is held by a process that lives
     */
    public static JdbcLog open(Databases.Reached reached, Optional<String> configured) {
        configured.ifPresent(name -> NodeIdentity.requireValid(name, "sql.transaction.node-name"));
        String place = reached.plan().name();
        try {
            Pool pool = AgroalPools.openLog(reached.plan().config(), reached.source(), reached.facts());
            try {
                LogTables.make(pool.dataSource());
                NodeLease lease = NodeLease.take(pool.dataSource(), LEASE, configured);
                return new JdbcLog(place, pool.dataSource(), lease, pool.close());
            } catch (SQLException | RuntimeException e) {
                pool.close().run();
                throw e;
            }
        } catch (SQLException e) {
            DriverWords words = new DriverWords(reached.plan().config());
            throw words.exception(CONFIGURATION.jdbcLogUnusable(place, words.of(e)), e);
        }
    }

    /** The name that every branch of this node carries. */
    public String nodeName() {
        return lease.node();
    }

    @Override
    public void write(DecisionKey key, byte[] decision) throws IOException {
        try {
            inTransaction(connection -> {
                lease.require(connection);
                delete(connection, key);
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into tandem_log (node, id, type, decision) values (?, ?, ?, ?)")) {
                    insert.setString(1, lease.node());
                    insert.setString(2, key.id());
                    insert.setString(3, key.type());
                    insert.setBytes(4, decision);
                    return insert.executeUpdate();
                }
            });
        } catch (TakenOverException e) {
            throw failed(e);
        } catch (SQLException e) {
            settle(key, decision, e);
        }
    }

    /** The answer may be lost, and not the decision: the row's lock tells when that transaction is over. */
    private void settle(DecisionKey key, byte[] decision, SQLException failure) throws IOException {
        Instant end = Instant.now().plus(ASKING);
        while (true) {
            try {
                Optional<byte[]> kept = inTransaction(connection -> {
                    lease.require(connection);
                    return select(connection, key);
                });
                if (kept.isPresent() && Arrays.equals(kept.get(), decision)) {
                    return;
                }
                throw failed(failure);
            } catch (SQLException e) {
                failure.addSuppressed(e);
                // who has taken over may have carried the decision out, and forgotten it
                if (e instanceof TakenOverException || Instant.now().isAfter(end) || !paused()) {
                    throw new UnknownDecisionException(
                            CONFIGURATION.jdbcLogFailed(place, String.valueOf(failure.getMessage())), failure);
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(100);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean remove(DecisionKey key) throws IOException {
        try {
            return inTransaction(connection -> {
                lease.require(connection);
                return delete(connection, key);
            });
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<byte[]> read(DecisionKey key) throws IOException {
        try {
            return inTransaction(connection -> {
                lease.require(connection);
                return select(connection, key);
            });
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Collection<DecisionKey> keys() throws IOException {
        try {
            return inTransaction(connection -> {
                lease.require(connection);
                try (PreparedStatement select =
                        connection.prepareStatement("select type, id from tandem_log where node = ?")) {
                    select.setString(1, lease.node());
                    ResultSet rows = select.executeQuery();
                    List<DecisionKey> keys = new ArrayList<>();
                    while (rows.next()) {
                        keys.add(new DecisionKey(rows.getString(1), rows.getString(2)));
                    }
                    return keys;
                }
            });
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Collection<DeadNode> deadNodes() throws IOException {
        try {
            // not itself, though its lease may have ended: it would take its own name away
            return NodeTable.dead(database).stream()
                    .filter(node -> !node.name().equals(lease.node()))
                    .toList();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<DecisionLog> takeOver(String node) throws IOException {
        try {
            return NodeLease.takeDead(database, LEASE, node)
                    .map(ofDead -> new JdbcLog(place, database, ofDead, () -> {}));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private IOException failed(SQLException e) {
        return new IOException(CONFIGURATION.jdbcLogFailed(place, String.valueOf(e.getMessage())), e);
    }

    private Optional<byte[]> select(Connection connection, DecisionKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select decision from tandem_log where node = ? and id = ? and type = ?")) {
            bind(select, key);
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    private boolean delete(Connection connection, DecisionKey key) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from tandem_log where node = ? and id = ? and type = ?")) {
            bind(delete, key);
            return delete.executeUpdate() > 0;
        }
    }

    private void bind(PreparedStatement statement, DecisionKey key) throws SQLException {
        statement.setString(1, lease.node());
        statement.setString(2, key.id());
        statement.setString(3, key.type());
    }

    private <T> T inTransaction(JdbcWork.Work<T> work) throws SQLException {
        return JdbcWork.run(database, work);
    }

    /** Gives the node's name back. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            lease.close();
            close.run();
        }
    }
}
