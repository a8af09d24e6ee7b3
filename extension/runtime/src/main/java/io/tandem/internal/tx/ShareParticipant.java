package io.tandem.internal.tx;

import static io.tandem.internal.messages.ParticipantMessages.PARTICIPANT;

import io.tandem.spi.TransactionShare;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A participant's share, as far as savepoints know it: it has some of its own, or refuses. */
record ShareParticipant(String name, TransactionShare share) implements Participant {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @Override
    public void set(String savepoint) throws SQLException {
        take("make", savepoint, share::savepoint);
    }

    @Override
    public void rollback(String savepoint) throws SQLException {
        take("roll back to", savepoint, share::rollbackTo);
    }

    @Override
    public void release(String savepoint) throws SQLException {
        take("release", savepoint, share::release);
    }

    private void take(String verb, String savepoint, Consumer<String> step) throws SQLException {
        try {
            step.accept(savepoint);
        } catch (RuntimeException e) {
            throw new SQLException(
                    PARTICIPANT.savepointRefused(name, verb, String.valueOf(e.getMessage())), FEATURE_NOT_SUPPORTED, e);
        }
    }
}
