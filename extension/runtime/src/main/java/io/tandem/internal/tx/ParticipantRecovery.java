package io.tandem.internal.tx;

import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionParticipant;
import java.sql.SQLException;
import javax.sql.XAConnection;

/** Recovery's way to what a participant has prepared. */
record ParticipantRecovery(TransactionParticipant participant) implements RecoverableConnection {

    @Override
    public String name() {
        return participant.name();
    }

    @Override
    public String recoveryName() {
        return participant.recoveryName();
    }

    @Override
    public XAConnection open() throws SQLException {
        try {
            return new ParticipantConnection(name(), participant.open());
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("'" + name() + "' can't be reached: " + e, e);
        }
    }
}
