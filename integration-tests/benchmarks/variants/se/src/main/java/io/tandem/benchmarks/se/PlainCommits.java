package io.tandem.benchmarks.se;

import io.tandem.benchmarks.worker.Databases;
import java.sql.Connection;
import java.sql.SQLException;

/** Two local commits, one after the other: not atomic. */
public final class PlainCommits extends Jdbc {

    public PlainCommits(Databases databases) throws SQLException {
        super(databases);
    }

    @Override
    public void both(long id) throws SQLException {
        try (Connection a = begin(first);
                Connection b = begin(second)) {
            insert(a, id);
            insert(b, id);
            a.commit();
            b.commit();
        }
    }
}
