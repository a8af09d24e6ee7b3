package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import io.tandem.spi.Platform;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Everything that is handed out for one connection. Thread-safe. */
public final class OrmConnection {

    private final String runtimeId;
    private final FactoryBuilder.Factory factory;
    private final SessionScope scope;
    private final ConnectionInfo info;
    private final Map<Class<?>, HandedOut> handlers;

    OrmConnection(
            String runtimeId,
            FactoryBuilder.Factory factory,
            OpenDatabase database,
            Platform platform,
            RequestScope requests) {
        this.runtimeId = runtimeId;
        this.factory = factory;
        this.scope = new SessionScope(
                database.name(), factory.factory(), platform.synchronizationRegistry(), requests);
        this.info = new Info(database, factory, scope);
        DataSource jdbc = database.jdbc().apply(scope::flushed);
        this.handlers = Map.of(
                Session.class, new SessionHandler(this, scope, Session.class),
                StatelessSession.class, new SessionHandler(this, scope, StatelessSession.class),
                SessionFactory.class, new FactoryHandler(this, scope),
                DataSource.class, new DelegatingHandler(this, DataSource.class, () -> jdbc),
                Metamodel.class,
                        new DelegatingHandler(
                                this, Metamodel.class, factory.factory()::getMetamodel),
                ConnectionInfo.class, new DelegatingHandler(this, ConnectionInfo.class, () -> info));
    }

    /** The types that can be injected for a connection, each with the type that it is handed out as. */
    public static Map<Class<?>, List<Class<?>>> types() {
        return Map.of(
                Session.class, List.of(Session.class, EntityManager.class),
                StatelessSession.class, List.of(StatelessSession.class),
                SessionFactory.class, List.of(SessionFactory.class, EntityManagerFactory.class),
                DataSource.class, List.of(DataSource.class),
                Metamodel.class, List.of(Metamodel.class),
                ConnectionInfo.class, List.of(ConnectionInfo.class));
    }

    /** What is handed out under one of the keys of {@link #types()}. */
    public Object handedOut(Class<?> type) {
        HandedOut handler = handlers.get(type);
        if (handler == null) {
            throw new IllegalArgumentException("Not handed out: " + type.getName());
        }
        return handler.proxy();
    }

    public String name() {
        return scope.name();
    }

    public ConnectionInfo info() {
        return info;
    }

    String runtimeId() {
        return runtimeId;
    }

    HandedOut handler(String typeName) {
        return handlers.entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals(typeName))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not handed out: " + typeName));
    }

    void stop() {
        scope.stop();
    }

    void close() {
        factory.close();
    }
}
