package io.tandem.internal.tx;

import io.tandem.spi.ConnectionOverrides;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/** Where the physical connections of a connection come from. */
public sealed interface Source {

    /** An XA data source: its connections take part in two-phase commit. */
    record Xa(XADataSource dataSource) implements Source {

        @Override
        public Source around(String connection, ConnectionOverrides overrides) {
            return new Xa((XADataSource) overrides.around(connection, dataSource));
        }
    }

    /** Connections without two-phase commit, which Tandem pools and enlists. */
    record Local(DataSource dataSource) implements Source {

        @Override
        public Source around(String connection, ConnectionOverrides overrides) {
            return new Local((DataSource) overrides.around(connection, dataSource));
        }
    }

    /** A data source of the application's: it pools, Tandem enlists. */
    record Pooled(DataSource dataSource) implements Source {}

    /** A data source that enlists its connections by itself. */
    record Managed(DataSource dataSource, boolean twophase) implements Source {}

    /** Whether its connections take part in two-phase commit. */
    default boolean takesPartInTwoPhase() {
        return this instanceof Xa || (this instanceof Managed managed && managed.twophase());
    }

    /** The same with a test's layer between pool and database, where the pool is Tandem's. */
    default Source around(String connection, ConnectionOverrides overrides) {
        return this;
    }
}
