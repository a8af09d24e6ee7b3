package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.internal.messages.Nearest;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.spi.Platform;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of one application, as the ORM sees them. */
public final class OrmRuntime implements AutoCloseable {

    private static final Map<String, OrmRuntime> RUNNING = new ConcurrentHashMap<>();

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final String id = UUID.randomUUID().toString();
    private final Map<String, OrmConnection> connections = new LinkedHashMap<>();
    private final Map<String, Set<String>> homes;

    /** A runtime without connections yet, for entities that live in the given connections. */
    public OrmRuntime(Map<String, Set<String>> homes) {
        this.homes = homes;
        RUNNING.put(id, this);
    }

    /**
     * Builds one connection.
     *
     * @throws OrmException if Hibernate refuses its entities or its schema
     */
    public void add(
            ConnectionPlan plan, OpenDatabase database, FactoryBuilder builder, Platform platform, RequestScope requests) {
        FactoryBuilder.Factory factory = builder.build(plan, database.hibernate());
        connections.put(plan.name(), new OrmConnection(id, factory, database, platform, requests));
    }

    /** The runtime that wrote a token; after a restart of the application the only one there is. */
    static OrmRuntime find(String id) {
        OrmRuntime same = RUNNING.get(id);
        if (same != null) {
            return same;
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return RUNNING.values().stream()
                .filter(runtime -> runtime.loader == loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No application with Tandem runs here to which this object could belong"));
    }

    /** The named connection. */
    public OrmConnection connection(String name) {
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

    /** The one connection an entity class lives in; a proxy's class or a subclass counts as the entity it extends. */
    OrmConnection home(Class<?> entity) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            Set<String> names = homes.get(type.getName());
            if (names != null && names.size() > 1) {
                throw new IllegalArgumentException(TRANSACTION.severalHomes(type.getName(), names));
            }
            if (names != null) {
                return connection(names.iterator().next());
            }
        }
        throw new IllegalArgumentException(TRANSACTION.noEntity(entity.getName(), connections.keySet()));
    }

    /** No session can be had any more. */
    public void stop() {
        connections.values().forEach(OrmConnection::stop);
    }

    @Override
    public void close() {
        RUNNING.remove(id);
        connections.values().forEach(OrmConnection::close);
    }
}
