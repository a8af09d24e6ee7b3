package io.tandem.internal.runtime;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.Connections;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.internal.demarcation.TransactionsFacade;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.operations.Operations;
import io.tandem.internal.orm.ConnectionsFacade;
import io.tandem.internal.orm.HandedOutTypes;
import io.tandem.internal.orm.OrmRuntime;
import io.tandem.internal.orm.RequestSessions;
import io.tandem.internal.orm.SessionsFacade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tandem in one application: what it hands out can be had from the beginning, and used between {@link #start} and {@link
 * #close}. Thread-safe once started.
 */
public final class Tandem implements AutoCloseable {

    private final OrmRuntime orm = new OrmRuntime();
    private volatile @Nullable Launch launch;

    /** What is handed out for a connection: each object by its own type, with the types it is injected as. */
    public static Map<Class<?>, List<Class<?>>> types() {
        return HandedOutTypes.ALL;
    }

    /** What is injected for a connection, under one of the keys of {@link #types()}. */
    public Object handedOut(String name, Class<?> type) {
        return orm.handedOut(name, type);
    }

    /** The types of the session that is injected without a connection's name. */
    public static List<Class<?>> plainTypes() {
        return HandedOutTypes.ALL.getOrDefault(HandedOutTypes.PLAIN, List.of());
    }

    /** The session that is injected without a connection's name. */
    public Object plainSession() {
        return orm.routed();
    }

    /**
     * What is injected into a generated Jakarta Data repository: a factory whose stateless session is the transaction's.
     *
     * @param connection asked for at each use
     */
    public Object repositoryFactory(Supplier<String> connection) {
        return orm.repositoryFactory(connection);
    }

    /** The facade over all sessions. */
    public Sessions sessions() {
        return new SessionsFacade(orm, () -> running("A savepoint").savepoints().open());
    }

    /** The registry of all connections. */
    public Connections connections() {
        return new ConnectionRegistry(
                new ConnectionsFacade(orm),
                () -> running("What is in doubt").operations().inDoubt());
    }

    /** Transactions by code. */
    public Transactions transactions() {
        return new TransactionsFacade(() -> running("A transaction").demarcation());
    }

    /** New attempts, for the shell's interceptor. */
    public Retries retries() {
        return (attempts, delay, place, work) ->
                running(place).demarcation().retry().call(attempts, delay, place, work);
    }

    private Launch running(String what) {
        Launch running = launch;
        if (running == null) {
            throw new IllegalStateException(TRANSACTION.boundaryRefused(
                    what, "no connection runs: the application is starting or shutting down, or has none"));
        }
        return running;
    }

    /** Something for a shell to keep for the time of a request, answer from its {@link RequestContext}, and close. */
    public static AutoCloseable requestStore() {
        return new RequestSessions();
    }

    /**
     * Looks for everything that is wrong; then opens every database, finishes what an earlier life left in doubt, builds
     * every session factory.
     *
     * @param known what was found to be wrong before; it is reported with the rest
     * @throws StartException with everything that is wrong; nothing is left open then
     */
    public void start(Startup startup, List<Problem> known) {
        RequestContext requests = startup.requests();
        launch = Launch.start(startup, orm, () -> (RequestSessions) requests.activeStore(), known);
    }

    /** What those who run the application see; empty while it starts, when it is closed, and without connections. */
    public Optional<Operations> operations() {
        return Optional.ofNullable(launch).map(Launch::operations);
    }

    /** The end begins: refuses new transactions, except in this thread, and waits for those that run. */
    public void drain() {
        Launch running = launch;
        if (running != null) {
            running.drain();
        }
    }

    /**
     * Waits for the transactions that run, refuses new sessions, then closes factories, pools and, last, recovery and the
     * transaction service.
     */
    @Override
    public void close() {
        Launch running = launch;
        if (running != null) {
            running.drain();
            launch = null;
            running.close();
        }
    }
}
