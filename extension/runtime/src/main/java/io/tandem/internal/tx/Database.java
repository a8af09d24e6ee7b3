package io.tandem.internal.tx;

import io.tandem.internal.statistics.PoolFigures;
import io.tandem.spi.ConnectionOverrides;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The opened database of one connection: its facts, and where JDBC connections come from. */
public final class Database implements AutoCloseable {

    private final String name;
    private final DatabaseFacts facts;
    private final boolean twophase;
    private final DataSource pool;
    private final WatchedDataSource hibernate;
    private final Optional<RecoverableConnection> branches;
    private final Optional<ConnectionOverrides> overrides;
    private final Runnable close;

    Database(
            String name,
            DatabaseFacts facts,
            boolean twophase,
            DataSource pool,
            WatchedDataSource hibernate,
            Optional<RecoverableConnection> branches,
            Optional<ConnectionOverrides> overrides,
            Runnable close) {
        this.name = name;
        this.facts = facts;
        this.twophase = twophase;
        this.pool = pool;
        this.hibernate = hibernate;
        this.branches = branches;
        this.overrides = overrides;
        this.close = close;
    }

    public String name() {
        return name;
    }

    public DatabaseFacts facts() {
        return facts;
    }

    /** Whether its connections take part in two-phase commit. */
    public boolean twophase() {
        return twophase;
    }

    /** The data source for the ORM: everything it does is seen once {@link #serve} was called. */
    public DataSource forHibernate() {
        return hibernate;
    }

    /**
     * The data source for the application's own JDBC: in a transaction the same physical connection as the ORM's, watched;
     * outside one a plain autocommit connection.
     *
     * @param transaction whether one is active; what the ORM holds back was written to the database if so
     */
    public DataSource forJdbc(BooleanSupplier transaction) {
        DataSource jdbc = new JdbcDataSource(pool, hibernate, transaction);
        return overrides
                .<DataSource>map(test -> new LentDataSource(name, jdbc, test))
                .orElse(jdbc);
    }

    /** The way to its prepared branches, where it is two-phase. */
    public Optional<RecoverableConnection> branches() {
        return branches;
    }

    /** Whether it answers now; waits as long as the pool and the network do. */
    public boolean answers() throws SQLException {
        return ObservedPool.answers(pool);
    }

    /** Begins to count what its pool does, and answers what reads the figures; empty ones for a pool that is not ours. */
    public Supplier<Optional<PoolFigures>> measurePool() {
        return ObservedPool.measure(pool);
    }

    /** Ends the building of the schema: from now on connections are watched. */
    public void serve() {
        hibernate.serve();
    }

    @Override
    public void close() {
        close.run();
    }
}
