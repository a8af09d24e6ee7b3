package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import io.tandem.spi.Platform;
import jakarta.persistence.metamodel.Metamodel;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.named.NamedObjectRepository;
import org.hibernate.query.spi.QueryEngine;
import org.jspecify.annotations.Nullable;

/** One connection, built. Thread-safe. */
public final class OrmConnection {

    private final FactoryBuilder.Factory factory;
    private final SessionScope scope;
    private final ConnectionInfo info;
    private final DataSource jdbc;

    OrmConnection(
            FactoryBuilder.Factory factory,
            OpenDatabase database,
            Platform platform,
            RollbackMark mark,
            RequestScope requests) {
        this.factory = factory;
        this.scope = new SessionScope(
                database.name(), factory.factory(), platform.synchronizationRegistry(), mark, requests);
        this.info = new Info(database, factory, scope);
        this.jdbc = database.jdbc().apply(scope::flushed);
    }

    public String name() {
        return scope.name();
    }

    public ConnectionInfo info() {
        return info;
    }

    SessionScope scope() {
        return scope;
    }

    DataSource jdbc() {
        return jdbc;
    }

    Metamodel metamodel() {
        return factory.factory().getMetamodel();
    }

    /** Why a query can't be understood here; {@code null} if it can. Without a session, which a refusal would doom. */
    @Nullable
    RuntimeException refusal(String query, @Nullable Class<?> result) {
        try {
            engine().getHqlTranslator().translate(query, result);
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    /** Whether a query of that name is defined here. */
    boolean knowsQuery(String name) {
        NamedObjectRepository named = engine().getNamedObjectRepository();
        return named.getSqmQueryMemento(name) != null || named.getNativeQueryMemento(name) != null;
    }

    private QueryEngine engine() {
        return factory.factory().unwrap(SessionFactoryImplementor.class).getQueryEngine();
    }

    void stop() {
        scope.stop();
    }

    void close() {
        factory.close();
    }
}
