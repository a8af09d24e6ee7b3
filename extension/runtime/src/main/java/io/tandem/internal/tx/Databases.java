package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.decision.DecisionTable;
import io.tandem.internal.tx.xa.BranchEnding;
import io.tandem.internal.tx.xa.UnfinishedBranches;
import io.tandem.spi.ConnectionOverrides;
import io.tandem.spi.Platform;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the databases of a plan. */
public final class Databases {

    private final Platform platform;
    private final UnsafeCommit unsafeCommit;
    private final ClassLoader loader;
    private final Participations participations;
    private final Optional<ConnectionOverrides> overrides;
    private final Map<String, AwaitedKeeper> awaited = new HashMap<>();
    private final Map<String, Branches> known = new HashMap<>();
    private @Nullable WriteTracker tracker;

    public Databases(
            Platform platform,
            UnsafeCommit unsafeCommit,
            ClassLoader loader,
            Participations participations,
            Optional<ConnectionOverrides> overrides) {
        this.platform = platform;
        this.unsafeCommit = unsafeCommit;
        this.loader = loader;
        this.participations = participations;
        this.overrides = overrides;
    }

    /** What is wrong with the pool settings of a connection. */
    public static List<Problem> check(ConnectionConfig config) {
        return config.pool().isEmpty() || !Agroal.present() ? List.of() : PoolSettings.check(config);
    }

    /** A database that was found and has answered. */
    public record Reached(ConnectionPlan plan, Source source, DatabaseFacts facts, SpareConnection spare) {}

    /**
     * Finds what leads to the database of one connection; from now on counts how long it is waited for.
     *
     * @throws DatabaseException if there is nothing that does; the text says why
     */
    public Arrival find(ConnectionPlan plan, Optional<CommonDataSource> supplied) {
        Source found = new SourceFinder(plan, platform, loader).find(supplied);
        return new Arrival(
                plan, overrides.map(some -> found.around(plan.name(), some)).orElse(found), platform);
    }

    /** Lets recovery know that a connection will decide which has not arrived yet: without its word nothing is an orphan. */
    public void expectDeciding(String connection) {
        AwaitedKeeper keeper = new AwaitedKeeper(connection);
        awaited.put(connection, keeper);
        platform.recover(keeper);
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

    /** Lets recovery know of a database before it is opened, where its branches are Tandem's. */
    public void recover(Reached reached) {
        if (reached.source() instanceof Source.Xa xa) {
            Branches branches = branches(reached, xa);
            platform.recover(branches);
            known.put(reached.plan().name(), branches);
        }
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
        Optional<Branches> early = Optional.ofNullable(known.get(name));
        Branches branches = early.orElseGet(() -> branches(reached, source));
        UnfinishedBranches unfinished = new UnfinishedBranches(branches);
        BranchEnding ending = new BranchEnding(branches, facts.errors(), facts.crashSafe(), unfinished);
        Pool pool = pool(reached, ending).open();
        if (early.isEmpty()) {
            platform.recover(branches);
        }
        return database(
                reached,
                tracker().watch(name, WriteTracker.Commit.TWO_PHASE),
                Optional.of(branches),
                new Pool(pool.dataSource(), () -> {
                    unfinished.close();
                    pool.close().run();
                }));
    }

    private static Branches branches(Reached reached, Source.Xa source) {
        return new Branches(
                reached.plan().name(),
                recoveryName(reached),
                source.dataSource(),
                reached.spare(),
                reached.facts().errors(),
                reached.plan().config().socketTimeout());
    }

    private Database database(
            Reached reached, WriteTracker.Watch watch, Optional<RecoverableConnection> branches, Pool pool) {
        String name = reached.plan().name();
        return new Database(
                name,
                reached.facts(),
                reached.source().takesPartInTwoPhase(),
                pool.dataSource(),
                new WatchedDataSource(
                        new ConnectionParticipant(name, reached.facts().product(), pool.dataSource()),
                        watch,
                        participations,
                        platform),
                branches.or(() -> platform.branches(name)),
                overrides,
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
        AwaitedKeeper keeper = awaited.get(plan.name());
        if (keeper != null) {
            keeper.arrived(table);
        } else {
            platform.recover(table);
        }
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

    /** What else takes part in transactions; to be asked for once the platform is started. */
    public Participants participants() {
        return new Participants(platform, tracker(), participations);
    }

    static DataSource plain(Source source) {
        if (source instanceof Source.Local local) {
            return local.dataSource();
        }
        if (source instanceof Source.Pooled pooled) {
            return pooled.dataSource();
        }
        return ((Source.Managed) source).dataSource();
    }
}
