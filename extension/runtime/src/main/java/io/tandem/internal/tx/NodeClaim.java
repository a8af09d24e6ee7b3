package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/**
 * The name of this node, claimed in a database for as long as the process lives. A second process of that name, with another
 * log, would take the branches that this one has just prepared for orphans, and roll them back. Claimed is a name that somebody
 * has chosen; one that Tandem made is unique. Thread-safe.
 */
public final class NodeClaim implements AutoCloseable {

    private static final Duration PING = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** A server notices within fifteen seconds that the last life of this node is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** The sessions of this process: two connections may lead to one database. */
    private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

    private final String connection;
    private final String node;
    private final XADataSource dataSource;
    private final NodeLock lock;
    private final Thread keeper;
    private @Nullable XAConnection open;
    private @Nullable String session;

    NodeClaim(String connection, String node, XADataSource dataSource, NodeLock lock) {
        this.connection = connection;
        this.node = node;
        this.dataSource = dataSource;
        this.lock = lock;
        this.keeper = new Thread(this::keep, "tandem-node-" + connection);
        keeper.setDaemon(true);
    }

    /**
     * Claims the name, waiting for a last life whose end the server has not noticed yet.
     *
     * @throws DatabaseException if another process holds it
     */
    NodeClaim take() {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (!taken()) {
                if (Instant.now().isAfter(deadline)) {
                    release();
                    throw new DatabaseException(CONFIGURATION.nodeNameTaken(node, connection));
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (SQLException e) {
            release();
            throw new DatabaseException(CONFIGURATION.nodeNameUnclaimed(node, connection, e.toString()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            release();
            throw new DatabaseException(CONFIGURATION.nodeNameUnclaimed(node, connection, "interrupted"), e);
        }
        keeper.start();
        return this;
    }

    private synchronized boolean taken() throws SQLException {
        XAConnection physical = open;
        if (physical == null) {
            physical = dataSource.getXAConnection();
            open = physical;
            SocketTimeout.set(physical.getConnection(), ANSWER);
            lock.prepare(physical.getConnection());
            session = lock.session(physical.getConnection());
            OWN.add(session);
        }
        return lock.take(physical.getConnection(), node)
                || lock.holder(physical.getConnection(), node)
                        .filter(OWN::contains)
                        .isPresent();
    }

    /** A session that breaks has lost the lock; whoever took it meanwhile has to be heard of. */
    private void keep() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PING.toMillis());
                ping();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException e) {
                release();
            }
        }
    }

    private synchronized void ping() throws SQLException {
        XAConnection physical = open;
        if (physical != null) {
            lock.session(physical.getConnection());
        } else if (!taken()) {
            RECOVERY.nodeNameShared(node, connection);
            release();
        }
    }

    private synchronized void release() {
        XAConnection physical = open;
        open = null;
        if (session != null) {
            OWN.remove(session);
            session = null;
        }
        if (physical != null) {
            try {
                physical.close();
            } catch (SQLException e) {
                RECOVERY.closeFailed(connection, e.toString());
            }
        }
    }

    /** Gives the name up. */
    @Override
    public void close() {
        keeper.interrupt();
        release();
    }
}
