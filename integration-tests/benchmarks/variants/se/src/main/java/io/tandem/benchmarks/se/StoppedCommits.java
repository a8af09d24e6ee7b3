package io.tandem.benchmarks.se;

import io.tandem.benchmarks.worker.Databases;
import java.util.Map;

/** Tandem, whose transactions are decided and committed nowhere: to be killed. */
public final class StoppedCommits extends WithTandem {

    public StoppedCommits(Databases databases) {
        super(
                databases,
                Map.of(
                        "sql.connection.first.driver",
                        StoppingDataSource.class.getName(),
                        "sql.connection.second.driver",
                        StoppingDataSource.class.getName(),
                        "sql.connection.first.pool.max-size",
                        "120",
                        "sql.connection.second.pool.max-size",
                        "120"));
    }
}
