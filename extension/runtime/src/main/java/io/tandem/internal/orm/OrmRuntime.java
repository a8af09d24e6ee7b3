package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.internal.messages.Nearest;
import io.tandem.spi.Platform;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;

/**
 * The connections of one application, as the ORM sees them. What is handed out can be had from the beginning, and used
 * between {@link #serve} and {@link #stop}. Thread-safe from {@link #serve} on.
 */
public final class OrmRuntime implements AutoCloseable {

    private static final Map<String, OrmRuntime> OPEN = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    /** By type and connection; no record as the key of both: Java keeps the class of the last one that was compared. */
    private final Map<String, Map<String, HandedOut>> handlers = new ConcurrentHashMap<>();

    private final Map<String, OrmConnection> connections = new LinkedHashMap<>();
    private volatile EntityHomes homes = EntityHomes.NONE;
    private volatile boolean serving;

    public OrmRuntime() {
        OPEN.put(id, this);
    }

    /**
     * Adds one connection.
     *
     * @throws OrmException if Hibernate refuses its entities or its schema
     */
    public void add(
            Factories.Open open, Factories factories, Platform platform, RollbackMark mark, RequestScope requests) {
        FactoryBuilder.Factory factory = factories.take(open);
        connections.put(open.plan().name(), new OrmConnection(factory, open.database(), platform, mark, requests));
    }

    /** From now on sessions can be used, those of entities where the given connections say. */
    public void serve(Map<String, Set<String>> entityHomes) {
        homes = EntityHomes.of(entityHomes, connections.values());
        serving = true;
    }

    /** What is injected for a connection, under one of the keys of {@link HandedOutTypes#ALL}. */
    public Object handedOut(String name, Class<?> type) {
        return handler(name, type).handed();
    }

    HandedOut handler(String name, Class<?> type) {
        Map<String, HandedOut> ofType = handlers.computeIfAbsent(type.getName(), any -> new ConcurrentHashMap<>());
        HandedOut known = ofType.get(name);
        return known != null ? known : ofType.computeIfAbsent(name, any -> HandedOutTypes.handler(this, name, type));
    }

    /** What is injected without a connection's name: it finds the connection with each call. */
    public Object routed() {
        return handedOut(RoutingHandler.NAME, HandedOutTypes.PLAIN);
    }

    /** What a generated repository is given; its connection is asked for at each use. */
    public Object repositoryFactory(Supplier<String> connection) {
        return new RepositoryFactory(this, connection, SessionFactory.class).proxy();
    }

    HandedOut handler(String name, String typeName) {
        Class<?> type = HandedOutTypes.ALL.keySet().stream()
                .filter(candidate -> candidate.getName().equals(typeName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not handed out: " + typeName));
        return handler(name, type);
    }

    /** The runtime that wrote a token; in another life of the application, the one that runs in its place. */
    static OrmRuntime find(String id) {
        OrmRuntime same = OPEN.get(id);
        if (same != null) {
            return same;
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return OPEN.values().stream()
                .filter(runtime -> runtime.loader == loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No application with Tandem runs here to which this object could belong"));
    }

    /** The named connection. */
    OrmConnection connection(String name) {
        if (!serving) {
            throw new IllegalStateException(TRANSACTION.notServing(name));
        }
        OrmConnection connection = connections.get(name);
        if (connection == null) {
            throw new IllegalArgumentException(TRANSACTION.noSuchConnection(
                    name, connections.keySet(), Nearest.sentence(name, connections.keySet())));
        }
        return connection;
    }

    /** All connections. */
    public Collection<OrmConnection> connections() {
        return connections.values();
    }

    /** Which connections each entity lives in. */
    EntityHomes homes() {
        return homes;
    }

    /** The one connection an entity class lives in; a proxy's class or a subclass counts as the entity it extends. */
    String home(Class<?> entity) {
        Set<String> names = homes.of(entity);
        if (names.isEmpty()) {
            requireServing();
            throw new IllegalArgumentException(TRANSACTION.noEntity(entity.getName(), connections.keySet()));
        }
        return only(entity.getName(), entity.getSimpleName(), names);
    }

    /** The one connection that the entity of a name lives in. */
    String home(String entityName) {
        Set<String> names = homes.ofName(entityName);
        if (names.isEmpty()) {
            requireServing();
            throw new IllegalArgumentException(TRANSACTION.noEntityNamed(
                    entityName, Nearest.sentence(entityName, homes.names()), connections.keySet()));
        }
        return only(entityName, entityName.substring(entityName.lastIndexOf('.') + 1), names);
    }

    /** Refuses what comes before the application has started. */
    void requireServing() {
        if (!serving) {
            throw new IllegalStateException(TRANSACTION.nothingServed());
        }
    }

    private static String only(String entity, String simpleName, Set<String> names) {
        if (names.size() > 1) {
            throw new IllegalArgumentException(
                    TRANSACTION.severalHomes(entity, names, names.iterator().next(), simpleName));
        }
        return names.iterator().next();
    }

    /** All connections an entity class itself lives in. */
    Set<String> homes(Class<?> entity) {
        return homes.ofName(entity.getName());
    }

    /** The names of all connections. */
    Set<String> names() {
        return connections.keySet();
    }

    /** Writes what the sessions of the running transaction hold back. */
    public static void flush(TransactionSynchronizationRegistry registry) {
        TransactionSessions.of(registry).flush();
    }

    /** Empties the sessions of the running transaction, of which the databases took something back. */
    public static void clear(TransactionSynchronizationRegistry registry) {
        TransactionSessions.of(registry).clear();
    }

    String id() {
        return id;
    }

    /** No session can be had any more. */
    public void stop() {
        connections.values().forEach(OrmConnection::stop);
    }

    @Override
    public void close() {
        OPEN.remove(id);
        connections.values().forEach(OrmConnection::close);
    }
}
