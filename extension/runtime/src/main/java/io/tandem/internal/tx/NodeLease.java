package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.internal.tx.NodeTable.Hold;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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
        for (String name : NodeTable.holds(database).keySet()) {
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

    /**
     * Takes the name of a dead node for as long as a lease, to finish its work; a start that wants the name waits for that.
     *
     * @return empty if somebody has it again
     */
    static Optional<NodeLease> takeDead(DataSource database, Duration length, String name) throws SQLException {
        NodeLease lease = new NodeLease(database, length, name);
        return lease.taken() ? Optional.of(lease) : Optional.empty();
    }

    /** Until it is taken, or renewed by its holder, or for a little more than a lease of whoever holds it. */
    private boolean awaited() throws SQLException {
        Optional<Hold> held = Optional.empty();
        long end = 0;
        while (!taken()) {
            Optional<Hold> now = Optional.ofNullable(NodeTable.holds(database).get(node));
            if (held.isEmpty() || !now.map(Hold::owner).equals(held.map(Hold::owner))) {
                // another than before: perhaps a peer that finishes the work of the node, and gives the name back
                end = System.nanoTime()
                        + length.plus(length.dividedBy(RENEWALS)).toNanos();
                held = now;
            } else if (System.nanoTime() > end
                    || now.orElseThrow().until() > held.orElseThrow().until()) {
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
            long now = NodeTable.now(connection);
            return NodeTable.update(
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
        return NodeTable.update(
                        connection,
                        "insert into tandem_node (node, owner, lease_until) values (?, ?, ?)",
                        node,
                        owner,
                        NodeTable.now(connection) + length.toMillis())
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
                connection -> NodeTable.update(
                                connection,
                                "update tandem_node set lease_until = ? where node = ? and owner = ?",
                                NodeTable.now(connection) + by.toMillis(),
                                node,
                                owner)
                        > 0);
    }

    String node() {
        return node;
    }

    /** Waits for whoever works under the name, and keeps others out until the end of the transaction. */
    boolean lock(Connection connection) throws SQLException {
        return NodeTable.update(connection, "update tandem_node set node = node where node = ?", node) > 0;
    }

    /**
     * The same, for its holder.
     *
     * @throws TakenOverException if another process has taken the name over
     */
    void require(Connection connection) throws SQLException {
        if (NodeTable.update(connection, "update tandem_node set node = node where node = ? and owner = ?", node, owner)
                == 0) {
            throw new TakenOverException(CONFIGURATION.nodeTakenOver(node));
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
