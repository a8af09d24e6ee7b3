package io.tandem.junit5.internal.container;

import io.tandem.ConnectionInfo;
import io.tandem.Session;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;

/** What a test may leave in caches, and, where it committed, in tables. */
final class Leftovers {

    private final TestedApplication application;

    Leftovers(TestedApplication application) {
        this.application = application;
    }

    /** A second-level cache does not know that what was committed was none the less rolled back. */
    void forgetCached() {
        for (ConnectionInfo connection : application.connections().all()) {
            factory(connection.name()).getCache().evictAll();
        }
    }

    /** Removes all rows, and begins sequences anew. */
    void remove() {
        for (ConnectionInfo connection : application.connections().all()) {
            empty(connection);
        }
    }

    private void empty(ConnectionInfo connection) {
        try {
            application.database(connection.name()).empty(connection.tables());
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "What the test has committed in connection '" + connection.name() + "' can't be removed: "
                            + e.getMessage(),
                    e);
        }
        Sequences.restart(factory(connection.name()));
    }

    private EntityManagerFactory factory(String connection) {
        return application
                .beans()
                .select(EntityManagerFactory.class, Session.Literal.of(connection))
                .get();
    }
}
