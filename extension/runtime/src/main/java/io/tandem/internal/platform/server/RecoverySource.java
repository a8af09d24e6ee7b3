package io.tandem.internal.platform.server;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** What a server's recovery works on: a connection outside every pool, opened anew for each of its passes. Thread-safe. */
public final class RecoverySource {

    private final RecoverableConnection connection;
    private @Nullable XAConnection open;

    /** The way of recovery to a connection's database. */
    public RecoverySource(RecoverableConnection connection) {
        this.connection = connection;
    }

    /** What names the connection in the server's log. */
    public String recoveryName() {
        return connection.recoveryName();
    }

    /** A fresh resource, in place of the one before; empty if the database does not answer. */
    public synchronized Optional<XAResource> renew() {
        close();
        try {
            XAConnection fresh = connection.open();
            open = fresh;
            return Optional.of(fresh.getXAResource());
        } catch (SQLException e) {
            RECOVERY.unreachable(connection.name(), e.toString());
            return Optional.empty();
        }
    }

    /** Gives the connection up. */
    public synchronized void close() {
        XAConnection current = open;
        open = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException e) {
                RECOVERY.closeFailed(connection.name(), e.toString());
            }
        }
    }
}
