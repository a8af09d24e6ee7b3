package io.tandem.internal.runtime;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.demarcation.Demarcation;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.operations.JmxRegistration;
import io.tandem.internal.operations.ObservedConnection;
import io.tandem.internal.operations.Operations;
import io.tandem.internal.orm.FactoryBuilder;
import io.tandem.internal.orm.OpenDatabase;
import io.tandem.internal.orm.OrmException;
import io.tandem.internal.orm.OrmRuntime;
import io.tandem.internal.orm.RequestScope;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.Database;
import io.tandem.internal.tx.DatabaseException;
import io.tandem.internal.tx.Databases;
import io.tandem.internal.tx.Participations;
import io.tandem.internal.tx.RunningTransactions;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Operations operations;
    private Optional<Throwable> firstCause = Optional.empty();

    private Launch(Startup startup, OrmRuntime orm, RequestScope requests, List<Problem> known) {
        this.startup = startup;
        this.platform = startup.platform();
        this.orm = orm;
        this.requests = requests;
        this.problems.addAll(known);
        this.demarcation = new Demarcation(platform, this::doubt);
        this.participations = new Participations(platform, demarcation.retry()::joined);
        this.savepoints = new Savepoints(platform, participations, demarcation.callbacks());
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
        List<Databases.Reached> reached = check(databases);
        Optional<TransactionService> service =
                attempt(Optional.empty(), () -> TransactionService.prepare(startup, reached, undo));
        failOnProblems();

        attempt(Optional.empty(), () -> service.orElseThrow().start(undo));
        failOnProblems();
        startup.config().transaction().nodeName().ifPresent(node -> claim(databases, reached, node));
        failOnProblems();
        List<Database> opened = open(databases, reached, service.orElseThrow().node());
        failOnProblems();
        // before any schema is touched: what is in doubt holds locks
        attempt(Optional.empty(), () -> {
            platform.startRecovery();
            return platform;
        });
        failOnProblems();
        build(opened);
        failOnProblems();
        opened.forEach(Database::serve);
        operations = observe(opened);
        orm.serve(startup.plan().homes());
        LIFECYCLE.started(
                Version.TANDEM,
                platform.name(),
                Summary.of(orm.connections()) + service.orElseThrow().description());
    }

    private Operations observe(List<Database> opened) {
        List<ObservedConnection> connections = opened.stream()
                .map(database -> new ObservedConnection(
                        database.name(),
                        database.branches(),
                        database::answers,
                        startup.measured() ? database.measurePool() : Optional::empty))
                .toList();
        RunningTransactions running = participations.running();
        Operations observed = new Operations(
                connections,
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

    private List<Databases.Reached> check(Databases databases) {
        List<Databases.Reached> reached = new ArrayList<>();
        for (ConnectionPlan plan : startup.plan().connections().values()) {
            problems.addAll(Databases.check(plan.config()));
            problems.addAll(FactoryBuilder.check(plan));
            if (plan.deciding() && !platform.supportsDecidingResources()) {
                problems.add(Problem.of(plan.name(), CONFIGURATION.noDecidingResource(plan.name(), platform.name())));
            }
            attempt(
                            Optional.of(plan.name()),
                            () -> databases.reach(
                                    plan, Optional.ofNullable(startup.supplied().get(plan.name()))))
                    .ifPresent(reached::add);
        }
        return reached;
    }

    /** Before recovery, which rolls back what carries the name and is not in the log. */
    private void claim(Databases databases, List<Databases.Reached> reached, String node) {
        if (!platform.ownsTransactions()) {
            return;
        }
        for (Databases.Reached one : reached) {
            attempt(Optional.of(one.plan().name()), () -> databases.claim(one, node))
                    .flatMap(claim -> claim)
                    .ifPresent(claim -> undo.push(claim::close));
        }
    }

    private List<Database> open(Databases databases, List<Databases.Reached> reached, String node) {
        List<Database> opened = new ArrayList<>();
        undo.push(() -> Shutdown.close(opened));
        for (Databases.Reached one : reached) {
            attempt(Optional.of(one.plan().name()), () -> databases.open(one, node))
                    .ifPresent(opened::add);
        }
        return opened;
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
        for (Database database : opened) {
            attempt(Optional.of(database.name()), () -> {
                ConnectionPlan plan =
                        Objects.requireNonNull(startup.plan().connections().get(database.name()));
                orm.add(plan, view(database), builder, platform, savepoints, requests);
                return plan;
            });
        }
    }

    private static OpenDatabase view(Database database) {
        return new OpenDatabase(
                database.name(),
                database.facts().product(),
                database.facts().url(),
                database.twophase(),
                database.twophase() && database.facts().crashSafe(),
                database.forHibernate(),
                database::forJdbc);
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

    private <T> Optional<T> attempt(Optional<String> connection, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (DatabaseException | OrmException | PlatformException e) {
            problems.add(new Problem(connection, String.valueOf(e.getMessage())));
            if (firstCause.isEmpty()) {
                firstCause = Optional.of(e);
            }
            return Optional.empty();
        }
    }

    private void failOnProblems() {
        if (!problems.isEmpty()) {
            throw failed();
        }
    }

    private StartException failed() {
        return new StartException(problems, firstCause);
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
