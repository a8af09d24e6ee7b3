package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.JdbcUrl;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.spi.Platform;
import io.tandem.spi.RecoverableConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** Opens the databases of a plan. */
public final class Databases {

    private static final Duration RETRY_PAUSE = Duration.ofMillis(200);

    private final Platform platform;
    private final UnsafeCommit unsafeCommit;
    private final ClassLoader loader;
    private final Participations participations;
    private @Nullable WriteTracker tracker;

    public Databases(Platform platform, UnsafeCommit unsafeCommit, ClassLoader loader, Participations participations) {
        this.platform = platform;
        this.unsafeCommit = unsafeCommit;
        this.loader = loader;
        this.participations = participations;
    }

    /** What is wrong with the pool settings of a connection. */
    public static List<Problem> check(ConnectionConfig config) {
        return PoolSettings.check(config);
    }

    /** A database that was found and has answered; nothing of it is kept open. */
    public record Reached(ConnectionPlan plan, Source source, DatabaseFacts facts) {}

    /**
     * Finds the database of one connection and connects to it once.
     *
     * @throws DatabaseException if it can't be used; the text says why
     */
    public Reached reach(ConnectionPlan plan, Optional<CommonDataSource> supplied) {
        Source source = new SourceFinder(plan, platform, loader).find(supplied);
        DatabaseFacts facts = connect(plan, source);
        if (source instanceof Source.Xa xa) {
            probe(plan, xa, facts);
        }
        return new Reached(plan, source, facts);
    }

    private static void probe(ConnectionPlan plan, Source.Xa source, DatabaseFacts facts) {
        try {
            new TwoPhaseProbe(plan.name(), source.dataSource(), facts.crashSafe()).run();
        } catch (XAException | SQLException e) {
            DriverWords words = new DriverWords(plan.config());
            throw words.exception(
                    TRANSACTION.notReady(plan.name(), facts.product(), facts.url(), words.of(e), facts.preparing()), e);
        }
    }

    /**
     * Opens a database, and registers it for recovery where it is two-phase.
     *
     * @throws DatabaseException if its pool can't be opened; the text says why
     */
    public Database open(Reached reached) {
        ConnectionPlan plan = reached.plan();
        Source source = reached.source();
        AgroalPools.Pool pool = pool(reached);
        Optional<RecoverableConnection> branches = source instanceof Source.Xa xa
                ? Optional.of(new Branches(plan.name(), recoveryName(reached), xa.dataSource()))
                : Optional.empty();
        branches.ifPresent(platform::recover);
        boolean twophase = source instanceof Source.Xa;
        return new Database(
                plan.name(),
                reached.facts(),
                twophase,
                pool.dataSource(),
                new WatchedDataSource(
                        new Participant(plan.name(), reached.facts().product(), pool.dataSource()),
                        tracker().watch(plan.name(), twophase),
                        participations),
                branches,
                pool.close());
    }

    /** One for all connections; only once the platform is started is there a registry to keep its notes in. */
    private WriteTracker tracker() {
        WriteTracker known = tracker;
        if (known == null) {
            known = new WriteTracker(platform.synchronizationRegistry(), unsafeCommit);
            tracker = known;
        }
        return known;
    }

    /** The name alone is not enough: another application that shares the log may use it for another database. */
    private static String recoveryName(Reached reached) {
        return reached.plan().name() + " at " + reached.facts().url();
    }

    private AgroalPools.Pool pool(Reached reached) {
        ConnectionPlan plan = reached.plan();
        Source source = reached.source();
        if (source instanceof Source.Managed managed) {
            return new AgroalPools.Pool(managed.dataSource(), () -> {});
        }
        try {
            return AgroalPools.open(
                    plan.config(),
                    source,
                    new Enlistment(plan.name(), recoveryName(reached), platform, tracker(), participations));
        } catch (SQLException e) {
            throw unreachable(plan, e);
        }
    }

    /** The first connection, so that an unreachable database is reported with its own words, not with Hibernate's. */
    private DatabaseFacts connect(ConnectionPlan plan, Source source) {
        Instant deadline = Instant.now().plus(plan.config().startWait());
        while (true) {
            try {
                return ask(source, plan.config().url());
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw unreachable(plan, e);
                }
                pause(plan, e);
            }
        }
    }

    private static DatabaseFacts ask(Source source, Optional<String> url) throws SQLException {
        if (source instanceof Source.Xa xa) {
            XAConnection connection = xa.dataSource().getXAConnection();
            try {
                return DatabaseFacts.of(connection.getConnection(), url);
            } finally {
                connection.close();
            }
        }
        try (Connection connection = plain(source).getConnection()) {
            return DatabaseFacts.of(connection, url);
        }
    }

    private static DataSource plain(Source source) {
        if (source instanceof Source.Local local) {
            return local.dataSource();
        }
        if (source instanceof Source.Pooled pooled) {
            return pooled.dataSource();
        }
        return ((Source.Managed) source).dataSource();
    }

    private static void pause(ConnectionPlan plan, SQLException last) {
        try {
            Thread.sleep(RETRY_PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(plan, last);
        }
    }

    private static DatabaseException unreachable(ConnectionPlan plan, SQLException e) {
        DriverWords words = new DriverWords(plan.config());
        return words.exception(
                plan.config()
                        .url()
                        .map(url -> CONFIGURATION.unreachable(plan.name(), new JdbcUrl(url).masked(), words.of(e)))
                        .orElseGet(() -> CONFIGURATION.suppliedUnreachable(plan.name(), words.of(e))),
                e);
    }
}
