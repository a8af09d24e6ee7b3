package io.tandem.internal.tx;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalDataSourceMetrics;
import io.tandem.internal.statistics.PoolFigures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A pool as those see it who run the application. */
final class ObservedPool {

    private static final int VALIDATION_SECONDS = 1;

    private ObservedPool() {}

    /** Whether its database answers; waits as long as the pool and the network do. */
    static boolean answers(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            if (connection.isValid(VALIDATION_SECONDS)) {
                return true;
            }
        }
        if (Agroal.present() && pool instanceof AgroalDataSource agroal) {
            // dead connections must not hide that the database is back
            agroal.flush(FlushMode.INVALID);
        }
        return false;
    }

    /**
     * Begins to count, and answers what reads the figures; empty ones for a pool that is not ours. Counting costs something
     * with each use of a connection, and so begins only where it is asked for.
     */
    static Supplier<Optional<PoolFigures>> measure(DataSource pool) {
        if (!Agroal.present() || !(pool instanceof AgroalDataSource agroal)) {
            return Optional::empty;
        }
        agroal.getConfiguration().setMetricsEnabled(true);
        return () -> {
            AgroalDataSourceMetrics metrics = agroal.getMetrics();
            return Optional.of(
                    new PoolFigures(metrics.activeCount(), metrics.availableCount(), metrics.awaitingCount()));
        };
    }
}
