package io.tandem.internal.tx;

import io.tandem.internal.tx.jdbc.StatementWatch;
import io.tandem.internal.tx.jdbc.WatchedConnection;
import io.tandem.spi.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Hands out connections that are watched and known as part of their transaction, except while the schema is built. */
final class WatchedDataSource extends SimpleDataSource {

    private final ConnectionParticipant participant;
    private final DataSource pool;
    private final WriteTracker.Watch watch;
    private final Participations participations;
    private final Platform platform;
    private volatile boolean serving;

    WatchedDataSource(
            ConnectionParticipant participant,
            WriteTracker.Watch watch,
            Participations participations,
            Platform platform) {
        this.participant = participant;
        this.pool = participant.pool();
        this.watch = watch;
        this.participations = participations;
        this.platform = platform;
    }

    void serve() {
        serving = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        if (!serving) {
            return connection;
        }
        try {
            participations.taken(participant);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return WatchedConnection.watch(connection, watchOfTransaction(), participant.name());
    }

    private StatementWatch watchOfTransaction() {
        Object transaction = platform.synchronizationRegistry().getTransactionKey();
        return transaction == null
                ? watch
                : new TransactionWatch(
                        participant.name(), watch.inTransaction(), platform, platform.activeTransaction(), transaction);
    }
}
