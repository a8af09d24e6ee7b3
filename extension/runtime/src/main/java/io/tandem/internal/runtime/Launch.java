package io.tandem.internal.runtime;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.demarcation.Demarcation;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.operations.JmxRegistration;
import io.tandem.internal.operations.Operations;
import io.tandem.internal.orm.Factories;
import io.tandem.internal.orm.FactoryBuilder;
import io.tandem.internal.orm.OpenDatabase;
import io.tandem.internal.orm.OrmRuntime;
import io.tandem.internal.orm.RequestScope;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.Arrival;
import io.tandem.internal.tx.Database;
import io.tandem.internal.tx.Databases;
import io.tandem.internal.tx.OwnSockets;
import io.tandem.internal.tx.Participants;
import io.tandem.internal.tx.Participations;
import io.tandem.internal.tx.RunningTransactions;
import io.tandem.spi.Platform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One start: everything is looked at, then everything is opened; and the way back. */
final class Launch implements AutoCloseable {

    private final Startup startup;
    private final Platform platform;
    private final OrmRuntime orm;
    private final RequestScope requests;
    private final Demarcation demarcation;
    private final Participations participations;
    private final Savepoints savepoints;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Problems problems;
    private @Nullable Operations operations;

    private Launch(Startup startup, OrmRuntime orm, RequestScope requests, List<Problem> known) {
        this.startup = startup;
        this.platform = startup.platform();
        this.orm = orm;
        this.requests = requests;
        this.problems = new Problems(known);
        this.demarcation = new Demarcation(platform, this::doubt);
        this.participations = new Participations(platform, demarcation.retry()::joined);
        this.savepoints = new Savepoints(platform, participations, demarcation.callbacks());
        undo.push(OwnSockets::end);
        undo.push(orm::close);
    }

    /**
     * Looks for everything that is wrong; then opens every database, finishes what an earlier life left in doubt, builds
     * every session factory.
     *
     * @param known what was found to be wrong before; it is reported with the rest
     * @throws StartException with everything that is wrong; nothing is left open then
     */
    static Launch start(Startup startup, OrmRuntime orm, RequestScope requests, List<Problem> known) {
        Launch launch = new Launch(startup, orm, requests, known);
        try {
            launch.start();
            return launch;
        } catch (RuntimeException | Error e) {
            launch.undoAfter(e);
            throw e;
        }
    }

    private void start() {
        Databases databases = new Databases(
                platform, startup.config().unsafeCommit(), startup.loader(), participations, startup.overrides());
        try (Arrivals arrivals = check(databases)) {
            start(databases, arrivals);
        }
    }

    private void start(Databases databases, Arrivals arrivals) {
        if (!platform.ownsTransactions()) {
            // also of a start that fails: the server knows of it from joinEarly on
            undo.push(platform::stop);
        }
        Optional<Participants> early = joinEarly(databases);
        List<Databases.Reached> reached = new ArrayList<>(recoverEarly(databases, arrivals));
        reached.addAll(arrivals.ask());
        if (!goesAhead(arrivals)) {
            reached.addAll(arrivals.rest());
        }
        Optional<TransactionService> service =
                problems.attempt(Optional.empty(), () -> TransactionService.prepare(startup, reached, undo));
        problems.failIfAny();

        problems.attempt(Optional.empty(), () -> service.orElseThrow().start(undo));
        problems.failIfAny();
        Participants participants = early.orElseGet(() -> join(databases));
        problems.failIfAny();
        List<Database> opened =
                open(databases, reached, arrivals, service.orElseThrow().node());
        // before any schema is touched: what is in doubt holds locks
        problems.attempt(platform::startRecovery);
        problems.failIfAny();
        build(opened);
        problems.failIfAny();
        opened.forEach(Database::serve);
        operations = observe(opened, participants);
        orm.serve(startup.plan().homes());
        LIFECYCLE.started(
                Version.TANDEM,
                platform.name(),
                Summary.of(orm.connections()) + service.orElseThrow().description(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startup.since()));
    }

    /**
     * Whether recovery can begin on some databases while others are waited for. Not where there is something to report: the
     * missing ones may add to it.
     */
    private boolean goesAhead(Arrivals arrivals) {
        Optional<String> log = startup.config().transaction().logConnection();
        return problems.none()
                && platform.ownsTransactions()
                && startup.twophase()
                && !arrivals.missing(plan -> log.filter(plan.name()::equals).isPresent());
    }

    /** On a server whose recovery begins with the first transaction, and does so once: that is the one that tries a data source out. */
    private Optional<Participants> joinEarly(Databases databases) {
        return platform.ownsTransactions() || !problems.none() ? Optional.empty() : Optional.of(join(databases));
    }

    /** For the same reason, databases whose branches are Tandem's before those of the server. */
    private List<Databases.Reached> recoverEarly(Databases databases, Arrivals arrivals) {
        if (platform.ownsTransactions() || !problems.none()) {
            return List.of();
        }
        List<Databases.Reached> own = arrivals.rest(Arrival::ownBranches);
        own.forEach(one -> problems.attempt(() -> databases.recover(one)));
        return own;
    }

    /** Before databases that are waited for: recovery may begin with what is there. */
    private Participants join(Databases databases) {
        Participants participants = databases.participants();
        undo.push(participants::close);
        startup.participants().forEach(each -> problems.attempt(() -> participants.start(each)));
        return participants;
    }

    private Operations observe(List<Database> opened, Participants participants) {
        RunningTransactions running = participations.running();
        Operations observed = new Operations(
                Watched.all(opened, participants.branches(), startup.measured()),
                platform.logView(),
                running.statistics(),
                running::size,
                running::closing,
                startup.heuristics());
        undo.push(observed::close);
        running.afterUncertain(observed::uncertain);
        undo.push(new JmxRegistration(observed)::close);
        return observed;
    }

    Operations operations() {
        return Objects.requireNonNull(operations);
    }

    private BooleanSupplier doubt() {
        return participations.current()::inDoubt;
    }

    Demarcation demarcation() {
        return demarcation;
    }

    Savepoints savepoints() {
        return savepoints;
    }

    private Arrivals check(Databases databases) {
        problems.addAll(Participants.check(
                startup.participants(), startup.plan().connections().keySet(), platform));
        Arrivals arrivals = new Arrivals(problems, platform.ownsTransactions());
        for (ConnectionPlan plan : startup.plan().connections().values()) {
            problems.addAll(Databases.check(plan.config()));
            problems.addAll(FactoryBuilder.check(plan));
            if (plan.deciding() && !platform.supportsDecidingResources()) {
                problems.add(Problem.of(plan.name(), CONFIGURATION.noDecidingResource(plan.name(), platform.name())));
            }
            problems.attempt(
                            Optional.of(plan.name()),
                            () -> databases.find(
                                    plan, Optional.ofNullable(startup.supplied().get(plan.name()))))
                    .ifPresent(arrivals::expect);
        }
        return arrivals;
    }

    /** All databases, in the order of the plan; on those that are there recovery begins while others are waited for. */
    private List<Database> open(Databases databases, List<Databases.Reached> reached, Arrivals arrivals, String node) {
        Map<String, Database> opened = new HashMap<>();
        undo.push(() -> Shutdown.close(inOrder(opened)));
        arrivals.missing().filter(ConnectionPlan::deciding).forEach(plan -> databases.expectDeciding(plan.name()));
        open(databases, reached, node, opened);
        while (arrivals.missing(plan -> true)) {
            platform.recoverEarly();
            open(databases, arrivals.next(), node, opened);
        }
        return inOrder(opened);
    }

    private void open(Databases databases, List<Databases.Reached> reached, String node, Map<String, Database> opened) {
        // before recovery, which rolls back what carries the name and is not in the log
        startup.config().transaction().nodeName().ifPresent(chosen -> claim(databases, reached, chosen));
        problems.failIfAny();
        for (Databases.Reached one : reached) {
            String name = one.plan().name();
            problems.attempt(Optional.of(name), () -> databases.open(one, node))
                    .ifPresent(database -> opened.put(name, database));
        }
        problems.failIfAny();
    }

    private List<Database> inOrder(Map<String, Database> opened) {
        return startup.plan().connections().keySet().stream()
                .map(opened::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void claim(Databases databases, List<Databases.Reached> reached, String node) {
        if (!platform.ownsTransactions()) {
            return;
        }
        for (Databases.Reached one : reached) {
            problems.attempt(Optional.of(one.plan().name()), () -> databases.claim(one, node))
                    .flatMap(claim -> claim)
                    .ifPresent(claim -> undo.push(claim::close));
        }
    }

    private void build(List<Database> opened) {
        FactoryBuilder builder = new FactoryBuilder(
                platform,
                savepoints,
                startup.loader(),
                startup.mappingFiles(),
                startup.contributors(),
                startup.beans(),
                startup.hooks());
        List<Factories.Open> all = opened.stream()
                .map(database -> new Factories.Open(
                        Objects.requireNonNull(startup.plan().connections().get(database.name())), view(database)))
                .toList();
        try (Factories factories = new Factories(builder, platform.ownsTransactions() ? all : List.of())) {
            for (Factories.Open open : all) {
                problems.attempt(Optional.of(open.plan().name()), () -> {
                    orm.add(open, factories, platform, savepoints, requests);
                    return open;
                });
            }
        }
    }

    private OpenDatabase view(Database database) {
        return new OpenDatabase(
                database.name(),
                database.facts().product(),
                database.facts().url(),
                database.twophase(),
                database.twophase() && database.facts().crashSafe(),
                database.forHibernate(),
                database::forJdbc,
                startup.overrides());
    }

    /** Refuses new transactions, except in this thread, and waits for those that run. */
    void drain() {
        if (!participations.running().closing()) {
            Shutdown.drain(
                    participations.running(), startup.config().transaction().drain());
        }
    }

    /** Refuses new sessions, then closes factories, pools and, last, recovery and the transaction service. */
    @Override
    public void close() {
        orm.stop();
        undo(null);
    }

    private void undoAfter(Throwable cause) {
        try {
            undo(cause);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** In reverse order; one step that fails does not keep the others from being taken. */
    private void undo(@Nullable Throwable cause) {
        RuntimeException first = null;
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null && first != cause) {
            throw first;
        }
    }
}
