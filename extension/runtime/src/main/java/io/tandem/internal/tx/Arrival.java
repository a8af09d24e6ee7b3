package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.config.JdbcUrl;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.spi.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The first connections to a database, which may not be up yet; one of them is kept for recovery while the start lasts. */
public final class Arrival implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ConnectionPlan plan;
    private final Source source;
    private final Platform platform;
    private final Instant deadline;
    private final SpareConnection spare;

    Arrival(ConnectionPlan plan, Source source, Platform platform) {
        this.plan = plan;
        this.source = source;
        this.platform = platform;
        this.deadline = Instant.now().plus(plan.config().startWait());
        this.spare = new SpareConnection(plan.name());
    }

    public ConnectionPlan plan() {
        return plan;
    }

    /** Whether its branches are recovered by what Tandem says of them. */
    public boolean ownBranches() {
        return source instanceof Source.Xa;
    }

    /** Whether the database is of a known product, and its driver made by Tandem; a data source of the application's is not. */
    public boolean isOfKnownDriver() {
        return plan.config().url().flatMap(DatabaseTraits::ofUrl).isPresent();
    }

    /**
     * Tries once.
     *
     * @return empty while the database does not answer, and may still be waited for
     * @throws DatabaseException if it can't be used; the text says why
     */
    public Optional<Databases.Reached> ask() {
        try {
            return Optional.of(reached());
        } catch (SQLException e) {
            if (Instant.now().isAfter(deadline)) {
                throw unreachable(e);
            }
            return Optional.empty();
        }
    }

    /**
     * Tries as long as the database may be waited for.
     *
     * @throws DatabaseException if it can't be used; the text says why
     */
    public Databases.Reached await() {
        while (true) {
            try {
                return reached();
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline) || !paused()) {
                    throw unreachable(e);
                }
            }
        }
    }

    /** Lets some time pass before the next attempt; not if somebody wants this thread to stop. */
    public static boolean paused() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Databases.Reached reached() throws SQLException {
        Optional<String> url = plan.config().url();
        if (source instanceof Source.Xa xa) {
            try (FirstConnection first = FirstConnection.to(xa.dataSource())) {
                DatabaseFacts facts = DatabaseFacts.of(first.forJdbc(), url);
                Readiness.of(plan, facts, xa.dataSource(), first).require().ifPresent(spare::keep);
                return new Databases.Reached(plan, source, facts, spare);
            }
        }
        DatabaseFacts facts;
        try (Connection connection = Databases.plain(source).getConnection()) {
            facts = DatabaseFacts.of(connection, url);
        }
        if (source instanceof Source.Managed managed && managed.twophase() && !platform.transactionsAwaitStart()) {
            Readiness.of(plan, facts, managed.dataSource(), platform.transactionManager())
                    .require();
        }
        return new Databases.Reached(plan, source, facts, spare);
    }

    /** At the end of the start: what recovery has not taken is closed. */
    @Override
    public void close() {
        spare.close();
    }

    /** In the driver's words, not in Hibernate's. */
    private DatabaseException unreachable(SQLException e) {
        return unreachable(plan, e);
    }

    static DatabaseException unreachable(ConnectionPlan plan, SQLException e) {
        DriverWords words = new DriverWords(plan.config());
        return words.exception(
                plan.config()
                        .url()
                        .map(url -> CONFIGURATION.unreachable(plan.name(), new JdbcUrl(url).masked(), words.of(e)))
                        .orElseGet(() -> CONFIGURATION.suppliedUnreachable(plan.name(), words.of(e))),
                e);
    }
}
