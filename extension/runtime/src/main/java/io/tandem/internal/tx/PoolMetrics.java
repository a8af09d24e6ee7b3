package io.tandem.internal.tx;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.tandem.internal.statistics.PoolFigures;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The figures of a pool. Counting costs something with each use of a connection, and so begins only where it is asked for. */
final class PoolMetrics {

    private PoolMetrics() {}

    /** Begins to count, and answers what reads the figures; empty ones for a pool that is not ours. */
    static Supplier<Optional<PoolFigures>> begin(DataSource pool) {
        if (!(pool instanceof AgroalDataSource agroal)) {
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
