package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import io.tandem.spi.ConnectionOverrides;
import io.tandem.spi.Platform;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
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
    private final Optional<ConnectionOverrides> overrides;

    OrmConnection(
            FactoryBuilder.Factory factory,
            OpenDatabase database,
            Platform platform,
            RollbackMark mark,
            RequestScope requests) {
        this.factory = factory;
        this.scope = new SessionScope(database.name(), factory.factory(), platform, mark, requests);
        this.info = new Info(database, factory, scope);
        this.jdbc = database.jdbc().apply(scope::flushed);
        this.overrides = database.overrides();
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

    /** What the application gets that opens a session itself. */
    Object opened(OrmRuntime runtime, SharedSessionContract session) {
        Object guarded = OpenedSession.guard(runtime, scope, session);
        return session instanceof StatelessSession
                ? handedOut(StatelessSession.class, guarded)
                : handedOut(Session.class, guarded);
    }

    private <T extends AutoCloseable> T handedOut(Class<T> type, Object opened) {
        T session = type.cast(opened);
        return overrides.map(test -> test.handedOut(name(), type, session)).orElse(session);
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
