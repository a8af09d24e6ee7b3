package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A node's name, held in a table for as long as this process lives, by the clock of the database. A name whose holder has
 * not renewed it in time is free, and with it the decisions that were kept under it.
 */
final class NodeLease implements AutoCloseable {

    /** Three renewals may fail before the name is free. */
    private static final int RENEWALS = 4;

    private final DataSource database;
    private final Duration length;
    private final String node;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tandem-node-lease");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<?> renewals;

    private NodeLease(DataSource database, Duration length, String node) {
        this.database = database;
        this.length = length;
        this.node = node;
    }

    /**
     * Takes a name: the configured one, or one that nobody holds, or else a new one. A name whose holder may be dead is
     * waited for until its lease ends or is renewed: with it come decisions that nobody else would carry out.
     *
     * @throws DatabaseException if the configured name is held by a process that lives
     */
    static NodeLease take(DataSource database, Duration length, Optional<String> configured) throws SQLException {
        if (configured.isPresent()) {
            NodeLease lease = new NodeLease(database, length, configured.get());
            if (lease.awaited()) {
                return lease.renewing();
            }
            throw new DatabaseException(CONFIGURATION.nodeAlive(configured.get()));
        }
        for (String name : leases(database).keySet()) {
            NodeLease lease = new NodeLease(database, length, name);
            if (lease.awaited()) {
                return lease.renewing();
            }
        }
        NodeLease fresh = new NodeLease(database, length, NodeIdentity.generate());
        if (!fresh.taken()) {
            throw new SQLException("A new node name was taken at once");
        }
        return fresh.renewing();
    }

    private static Map<String, Long> leases(DataSource database) throws SQLException {
        return JdbcWork.run(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement("select node, lease_until from tandem_node")) {
                ResultSet rows = select.executeQuery();
                Map<String, Long> leases = new HashMap<>();
                while (rows.next()) {
                    leases.put(rows.getString(1), rows.getLong(2));
                }
                return leases;
            }
        });
    }

    /** Until it is taken, or renewed by its holder, or for a little more than a lease. */
    private boolean awaited() throws SQLException {
        Long held = leases(database).get(node);
        long end = System.nanoTime() + length.plus(length.dividedBy(RENEWALS)).toNanos();
        while (!taken()) {
            if (System.nanoTime() > end || !Objects.equals(leases(database).get(node), held)) {
                return false;
            }
            try {
                Thread.sleep(Math.max(1, length.toMillis() / 20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean taken() throws SQLException {
        return JdbcWork.run(database, connection -> {
            // the lock first, so that of two that come at once one sees the other
            if (!lock(connection)) {
                return inserted(connection);
            }
            long now = now(connection);
            return update(
                            connection,
                            "update tandem_node set owner = ?, lease_until = ? where node = ? and lease_until < ?",
                            owner,
                            now + length.toMillis(),
                            node,
                            now)
                    > 0;
        });
    }

    private boolean inserted(Connection connection) throws SQLException {
        return update(
                        connection,
                        "insert into tandem_node (node, owner, lease_until) values (?, ?, ?)",
                        node,
                        owner,
                        now(connection) + length.toMillis())
                > 0;
    }

    private NodeLease renewing() {
        long pause = length.dividedBy(RENEWALS).toMillis();
        renewals = renewal.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
        return this;
    }

    private void renew() {
        try {
            if (!extended(length)) {
                RECOVERY.leaseLost(node);
                renewal.shutdown();
            }
        } catch (SQLException e) {
            RECOVERY.leaseNotRenewed(node, String.valueOf(e.getMessage()));
        }
    }

    private boolean extended(Duration by) throws SQLException {
        return JdbcWork.run(
                database,
                connection -> update(
                                connection,
                                "update tandem_node set lease_until = ? where node = ? and owner = ?",
                                now(connection) + by.toMillis(),
                                node,
                                owner)
                        > 0);
    }

    String node() {
        return node;
    }

    /** Waits for whoever works under the name, and keeps others out until the end of the transaction. */
    boolean lock(Connection connection) throws SQLException {
        return update(connection, "update tandem_node set node = node where node = ?", node) > 0;
    }

    /**
     * The same, for its holder.
     *
     * @throws TakenOverException if another process has taken the name over
     */
    void require(Connection connection) throws SQLException {
        if (update(connection, "update tandem_node set node = node where node = ? and owner = ?", node, owner) == 0) {
            throw new TakenOverException(CONFIGURATION.nodeTakenOver(node));
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** The clock of the database, which all processes share, in milliseconds. */
    private static long now(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String from = product.startsWith("Oracle") ? " from dual" : "";
        try (PreparedStatement select = connection.prepareStatement("select current_timestamp" + from)) {
            ResultSet row = select.executeQuery();
            row.next();
            return row.getTimestamp(1).getTime();
        }
    }

    /** Gives the name back, so that the next start need not wait. */
    @Override
    public void close() {
        Future<?> scheduled = renewals;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
        renewal.shutdownNow();
        try {
            extended(Duration.ofMillis(-1));
        } catch (SQLException e) {
            RECOVERY.leaseNotRenewed(node, String.valueOf(e.getMessage()));
        }
    }
}
