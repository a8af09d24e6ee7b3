package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.JdbcUrl;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.decision.DecisionTable;
import io.tandem.internal.tx.jdbc.StatementWatch;
import io.tandem.internal.tx.xa.BranchEnding;
import io.tandem.internal.tx.xa.UnfinishedBranches;
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
        return config.pool().isEmpty() || !Agroal.present() ? List.of() : PoolSettings.check(config);
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
            Readiness.of(plan, facts, xa.dataSource()).require();
        } else if (source instanceof Source.Managed managed && managed.twophase()) {
            Readiness.of(plan, facts, managed.dataSource(), platform.transactionManager())
                    .require();
        }
        return new Reached(plan, source, facts);
    }

    /**
     * Claims the name of this node in a database that holds its branches, where such a database can tell who else has it.
     *
     * @throws DatabaseException if another process has it; the text says what to do
     */
    public Optional<NodeClaim> claim(Reached reached, String node) {
        if (!(reached.source() instanceof Source.Xa xa)) {
            return Optional.empty();
        }
        return DatabaseTraits.ofUrl(reached.facts().url())
                .flatMap(DatabaseTraits::nodeLock)
                .map(lock -> new NodeClaim(reached.plan().name(), node, xa.dataSource(), lock).take());
    }

    /**
     * Opens a database, and registers it for recovery where it is two-phase or decides.
     *
     * @param node the name that its decisions carry
     * @throws DatabaseException if its pool can't be opened; the text says why
     */
    public Database open(Reached reached, String node) {
        if (reached.source() instanceof Source.Xa xa) {
            return twophase(reached, xa);
        }
        String name = reached.plan().name();
        if (reached.source() instanceof Source.Managed managed) {
            WriteTracker.Commit commit = managed.twophase() ? WriteTracker.Commit.TWO_PHASE : WriteTracker.Commit.ALONE;
            return database(
                    reached, tracker().watch(name, commit), Optional.empty(), new Pool(managed.dataSource(), () -> {}));
        }
        if (!reached.plan().deciding()) {
            return database(
                    reached,
                    tracker().watch(name, WriteTracker.Commit.ALONE),
                    Optional.empty(),
                    pool(reached, null).open());
        }
        OwnPool pool = pool(reached, null);
        DecisionTable table = decisions(reached.plan(), reached.source(), node);
        return database(
                reached,
                tracker().watch(name, WriteTracker.Commit.DECIDING, () -> pool.decideWith(table)),
                Optional.empty(),
                pool.open());
    }

    private Database twophase(Reached reached, Source.Xa source) {
        DatabaseFacts facts = reached.facts();
        String name = reached.plan().name();
        Branches branches = new Branches(
                name,
                recoveryName(reached),
                source.dataSource(),
                facts.errors(),
                reached.plan().config().socketTimeout());
        UnfinishedBranches unfinished = new UnfinishedBranches(branches);
        BranchEnding ending = new BranchEnding(branches, facts.errors(), facts.crashSafe(), unfinished);
        Pool pool = pool(reached, ending).open();
        platform.recover(branches);
        return database(
                reached,
                tracker().watch(name, WriteTracker.Commit.TWO_PHASE),
                Optional.of(branches),
                new Pool(pool.dataSource(), () -> {
                    unfinished.close();
                    pool.close().run();
                }));
    }

    private Database database(
            Reached reached, StatementWatch watch, Optional<RecoverableConnection> branches, Pool pool) {
        String name = reached.plan().name();
        return new Database(
                name,
                reached.facts(),
                reached.source().takesPartInTwoPhase(),
                pool.dataSource(),
                new WatchedDataSource(
                        new Participant(name, reached.facts().product(), pool.dataSource()),
                        watch,
                        participations,
                        platform.synchronizationRegistry()),
                branches,
                pool.close());
    }

    private OwnPool pool(Reached reached, @Nullable BranchEnding ending) {
        return new OwnPool(
                reached,
                new Enlistment(
                        reached.plan().name(),
                        recoveryName(reached),
                        platform,
                        tracker(),
                        participations,
                        reached.facts().errors(),
                        ending));
    }

    private DecisionTable decisions(ConnectionPlan plan, Source source, String node) {
        DecisionTable table = new DecisionTable(plan.name(), node, plain(source));
        try {
            table.open();
        } catch (SQLException e) {
            DriverWords words = new DriverWords(plan.config());
            throw words.exception(
                    CONFIGURATION.decisionTableUnusable(plan.name(), words.of(e), DecisionTable.DEFINITION), e);
        }
        platform.recover(table);
        return table;
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
