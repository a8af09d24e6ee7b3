package io.tandem.internal.runtime;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.messages.Problem;
import io.tandem.internal.orm.FactoryBuilder;
import io.tandem.internal.orm.OpenDatabase;
import io.tandem.internal.orm.OrmException;
import io.tandem.internal.orm.OrmRuntime;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.Database;
import io.tandem.internal.tx.DatabaseException;
import io.tandem.internal.tx.Databases;
import io.tandem.internal.tx.WriteTracker;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The running whole of one application: made by {@link #start}, ended by {@link #close}. */
public final class Tandem implements AutoCloseable {

    private final Startup startup;
    private final Platform platform;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Throwable> firstCause = Optional.empty();
    private final OrmRuntime orm;

    private Tandem(Startup startup) {
        this.startup = startup;
        this.platform = startup.platform();
        this.orm = new OrmRuntime(startup.plan().homes());
        undo.push(orm::close);
    }

    /**
     * Opens every database, finishes what an earlier life left in doubt, builds every session factory.
     *
     * @throws StartException with everything that is wrong; nothing is left open then
     */
    public static Tandem start(Startup startup) {
        Tandem tandem = new Tandem(startup);
        try {
            tandem.start();
            return tandem;
        } catch (RuntimeException | Error e) {
            tandem.undoAfter(e);
            throw e;
        }
    }

    private void start() {
        startup.plan().connections().values().forEach(plan -> {
            problems.addAll(Databases.check(plan.config()));
            problems.addAll(FactoryBuilder.check(plan));
        });
        failOnProblems();
        TransactionService service = attempt(Optional.empty(), () -> TransactionService.start(startup, undo))
                .orElseThrow(this::failed);
        Map<ConnectionPlan, Database> databases = open();
        failOnProblems();
        // before any schema is touched: what is in doubt holds locks
        platform.startRecovery();
        build(databases);
        failOnProblems();
        databases.values().forEach(Database::serve);
        LIFECYCLE.started(
                Version.TANDEM, platform.name(), Summary.of(orm.connections()) + service.description());
    }

    private Map<ConnectionPlan, Database> open() {
        WriteTracker tracker = new WriteTracker(
                platform.synchronizationRegistry(), startup.config().unsafeCommit());
        Databases opener = new Databases(platform, tracker, startup.loader());
        Map<ConnectionPlan, Database> databases = new LinkedHashMap<>();
        for (ConnectionPlan plan : startup.plan().connections().values()) {
            attempt(
                            Optional.of(plan.name()),
                            () -> opener.open(
                                    plan,
                                    Optional.ofNullable(startup.supplied().get(plan.name()))))
                    .ifPresent(database -> {
                        undo.push(database::close);
                        databases.put(plan, database);
                    });
        }
        return databases;
    }

    private void build(Map<ConnectionPlan, Database> databases) {
        FactoryBuilder builder =
                new FactoryBuilder(platform, startup.loader(), startup.mappingFiles(), startup.beanManager());
        databases.forEach((plan, database) -> attempt(Optional.of(plan.name()), () -> {
            orm.add(plan, view(database), builder, platform, startup.requests());
            return plan;
        }));
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

    /** The connections; their sessions can be used once the start has ended. */
    public OrmRuntime orm() {
        return orm;
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
