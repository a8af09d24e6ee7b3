package io.tandem.benchmarks.se;

import io.tandem.benchmarks.worker.Databases;
import java.util.Map;

/** Tandem with the decision kept in the first database, which is not prepared. */
public final class LastResource extends WithTandem {

    public LastResource(Databases databases) {
        super(databases, Map.of("sql.connection.first.twophase", "false"));
    }
}
