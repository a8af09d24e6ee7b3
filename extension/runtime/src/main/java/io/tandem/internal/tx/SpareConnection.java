package io.tandem.internal.tx;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.XAConnection;
import org.jspecify.annotations.Nullable;

/** A connection that a start has opened, and that recovery may go on with while the start lasts. Thread-safe. */
final class SpareConnection implements AutoCloseable {

    private static final int VALIDATION_SECONDS = 1;

    private final String name;
    private @Nullable XAConnection kept;
    private boolean closed;

    SpareConnection(String name) {
        this.name = name;
    }

    /** Keeps a connection, unless the start is over. */
    void keep(XAConnection connection) {
        synchronized (this) {
            if (!closed) {
                kept = connection;
                return;
            }
        }
        close(connection);
    }

    /** Hands the connection over, once; empty where there is none any more, or it does not answer. */
    Optional<XAConnection> take() {
        Optional<XAConnection> taken = remove();
        if (taken.isPresent() && !answers(taken.get())) {
            close(taken.get());
            return Optional.empty();
        }
        return taken;
    }

    private synchronized Optional<XAConnection> remove() {
        Optional<XAConnection> taken = Optional.ofNullable(kept);
        kept = null;
        return taken;
    }

    private static boolean answers(XAConnection connection) {
        try {
            return connection.getConnection().isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Closes what nobody has taken, and what is still to come. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        remove().ifPresent(this::close);
    }

    private void close(XAConnection left) {
        try {
            left.close();
        } catch (SQLException e) {
            RECOVERY.closeFailed(name, e.toString());
        }
    }
}
