package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.jta.recovery.XAResourceRecoveryHelper;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * What recovery works on: one connection to one database, outside every pool, kept between passes and opened anew when it
 * no longer answers.
 */
public final class RecoveryConnections implements XAResourceRecoveryHelper {

    private final RecoverableConnection connection;
    private @Nullable XAConnection open;

    public RecoveryConnections(RecoverableConnection connection) {
        this.connection = connection;
    }

    @Override
    public boolean initialise(String parameter) {
        return true;
    }

    @Override
    public synchronized XAResource[] getXAResources() {
        try {
            return new XAResource[] {new RecoveryResource(connection.recoveryName(), usable().getXAResource())};
        } catch (SQLException e) {
            RECOVERY.unreachable(connection.name(), e.toString());
            return new XAResource[0];
        }
    }

    /** A connection may have died since the last pass: asked what is in doubt, it says so. */
    private XAConnection usable() throws SQLException {
        XAConnection current = open;
        if (current != null) {
            try {
                current.getXAResource().recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
                return current;
            } catch (SQLException | XAException broken) {
                RECOVERY.reconnecting(connection.name(), broken.toString());
                close();
            }
        }
        XAConnection fresh = connection.open();
        open = fresh;
        return fresh;
    }

    /** Closes what is kept; it is opened anew when it is needed. */
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
