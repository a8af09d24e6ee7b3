package io.tandem.internal.tx.decision;

import io.tandem.spi.Decision;
import io.tandem.spi.DecisionKeeper;
import io.tandem.spi.PlatformException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/**
 * A table with one row for each decision. The row is inserted in the transaction that it tells of, so that it is there exactly
 * if that committed; and whoever asks for a row that is not there inserts its opposite, so that a commit that a database is
 * still working on, for a process that died, runs into the primary key. Thread-safe.
 */
public final class DecisionTable implements DecisionKeeper {

    /** What a user without the right to create tables asks somebody for. */
    public static final String DEFINITION =
            "create table tandem_decision (transaction_id varchar(128) not null primary key,"
                    + " node varchar(23) not null, outcome char(1) not null, connections varchar(4000) not null)";

    private static final String COMMITTED = "C";
    private static final String ROLLED_BACK = "R";

    /** Finished rows are deleted in passing, this many at a time. */
    private static final int BATCH = 16;

    /** How long a database may work on a commit before it counts as one that can't be asked. */
    private static final int SECONDS = 10;

    private final String name;
    private final String node;
    private final DataSource dataSource;
    private final Queue<String> finished = new ConcurrentLinkedQueue<>();

    /**
     * @param dataSource connections that belong to no transaction
     */
    public DecisionTable(String name, String node, DataSource dataSource) {
        this.name = name;
        this.node = node;
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Makes the table where it does not exist. A rollback that an earlier life of this node has settled is not asked for again.
     *
     * @throws SQLException if it can't be used
     */
    public void open() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            create(connection);
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from tandem_decision where node = ? and outcome = ?")) {
                delete.setString(1, node);
                delete.setString(2, ROLLED_BACK);
                delete.executeUpdate();
            }
        }
    }

    private static void create(Connection connection) throws SQLException {
        if (exists(connection).isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(DEFINITION);
            } catch (SQLException e) {
                // another node may have been faster
                Optional<SQLException> absent = exists(connection);
                if (absent.isPresent()) {
                    e.addSuppressed(absent.get());
                    throw e;
                }
            }
        }
    }

    private static Optional<SQLException> exists(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(
                        "select transaction_id, node, outcome, connections from tandem_decision where 1 = 0")) {
            none.next();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    /**
     * Writes that a transaction commits, in the transaction of the connection.
     *
     * @param connections whose branches are to commit
     */
    public void insert(Connection connection, byte[] transaction, Collection<String> connections) throws SQLException {
        deleteFinished(connection);
        insert(connection, id(transaction), COMMITTED, String.join(",", connections));
    }

    private void insert(Connection connection, String id, String outcome, String connections) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into tandem_decision (transaction_id, node, outcome, connections) values (?, ?, ?, ?)")) {
            insert.setQueryTimeout(SECONDS);
            insert.setString(1, id);
            insert.setString(2, node);
            insert.setString(3, outcome);
            insert.setString(4, connections);
            insert.executeUpdate();
        }
    }

    /** Its row may go, with the next ones. */
    public void finished(byte[] transaction) {
        finished.add(id(transaction));
    }

    /** What is deleted by a transaction that rolls back stays: {@link #kept} finds it at the next start. */
    private void deleteFinished(Connection connection) throws SQLException {
        if (finished.size() < BATCH) {
            return;
        }
        List<String> ids = new ArrayList<>(BATCH);
        while (ids.size() < BATCH) {
            String id = finished.poll();
            if (id == null) {
                break;
            }
            ids.add(id);
        }
        delete(connection, ids);
    }

    private static void delete(Connection connection, List<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        String places = String.join(", ", ids.stream().map(id -> "?").toList());
        try (PreparedStatement delete =
                connection.prepareStatement("delete from tandem_decision where transaction_id in (" + places + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                delete.setString(i + 1, ids.get(i));
            }
            delete.executeUpdate();
        }
    }

    @Override
    public Decision settle(byte[] transaction) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            Optional<String> outcome = outcome(connection, id(transaction));
            if (outcome.isPresent()) {
                return decision(outcome.get());
            }
            try {
                insert(connection, id(transaction), ROLLED_BACK, "");
                return Decision.rolledBack(null);
            } catch (SQLException inTheWay) {
                return outcome(connection, id(transaction))
                        .map(DecisionTable::decision)
                        .orElseGet(() -> Decision.unknown(inTheWay));
            }
        } catch (SQLException e) {
            return Decision.unknown(e);
        }
    }

    private static Decision decision(String outcome) {
        return outcome.equals(COMMITTED) ? Decision.committed() : Decision.rolledBack(null);
    }

    private static Optional<String> outcome(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select outcome from tandem_decision where transaction_id = ?")) {
            select.setQueryTimeout(SECONDS);
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1).strip()) : Optional.empty();
            }
        }
    }

    @Override
    public List<Kept> kept() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select transaction_id, connections from tandem_decision where node = ? and outcome = ?")) {
            select.setString(1, node);
            select.setString(2, COMMITTED);
            List<Kept> kept = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(new Kept(row.getString(1).strip(), names(row.getString(2))));
                }
            }
            return kept;
        } catch (SQLException e) {
            throw new PlatformException("The decisions kept in connection '" + name + "' can't be read", e);
        }
    }

    private static Set<String> names(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.split(","));
    }

    @Override
    public void forget(Collection<Kept> finishedOnes) {
        List<String> ids = finishedOnes.stream().map(Kept::transaction).toList();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            for (int from = 0; from < ids.size(); from += BATCH) {
                delete(connection, ids.subList(from, Math.min(from + BATCH, ids.size())));
            }
        } catch (SQLException e) {
            throw new PlatformException("The decisions kept in connection '" + name + "' can't be deleted", e);
        }
    }

    private static String id(byte[] transaction) {
        return HexFormat.of().formatHex(transaction);
    }
}
