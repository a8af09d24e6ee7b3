package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import io.tandem.spi.Platform;
import jakarta.persistence.metamodel.Metamodel;
import javax.sql.DataSource;

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

    void stop() {
        scope.stop();
    }

    void close() {
        factory.close();
    }
}
