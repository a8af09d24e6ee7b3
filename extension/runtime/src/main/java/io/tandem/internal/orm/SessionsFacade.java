package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;
import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.EntityQuery;
import io.tandem.Savepoint;
import io.tandem.Sessions;
import io.tandem.internal.orm.query.CriteriaEntityQuery;
import jakarta.persistence.metamodel.EntityType;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** The facade that is injected. */
public final class SessionsFacade implements Sessions {

    private final OrmRuntime runtime;
    private final Supplier<Savepoint> savepoints;

    /**
     * @param savepoints makes a savepoint, over more than the sessions
     */
    public SessionsFacade(OrmRuntime runtime, Supplier<Savepoint> savepoints) {
        this.runtime = runtime;
        this.savepoints = savepoints;
    }

    @Override
    public Session get(String name) {
        return session(runtime.connection(name).name());
    }

    @Override
    public Session of(Class<?> entityClass) {
        return session(runtime.home(entityClass));
    }

    @Override
    public Session of(String entityName) {
        return session(runtime.home(entityName));
    }

    @Override
    public Session of(Object entity) {
        return of(EntityHomes.entityClass(entity));
    }

    @Override
    public StatelessSession stateless(String name) {
        return statelessSession(runtime.connection(name).name());
    }

    @Override
    public StatelessSession stateless(Class<?> entityClass) {
        return statelessSession(runtime.home(entityClass));
    }

    @Override
    public Savepoint savepoint() {
        return savepoints.get();
    }

    @Override
    public <E> EntityQuery<E> query(Class<E> entityClass) {
        return query(runtime.home(entityClass), entityClass);
    }

    @Override
    public <E> EntityQuery<E> query(String name, Class<E> entityClass) {
        EntityType<E> entity = entity(runtime.connection(name), entityClass);
        return new CriteriaEntityQuery<>(session(name), name, entity);
    }

    private <E> EntityType<E> entity(OrmConnection connection, Class<E> type) {
        try {
            return connection.metamodel().entity(type);
        } catch (IllegalArgumentException e) {
            Set<String> homes = runtime.homes(type);
            throw new IllegalArgumentException(
                    homes.isEmpty()
                            ? TRANSACTION.noEntity(type.getName(), runtime.names())
                            : MAPPING.livesElsewhere(type.getName(), connection.name(), homes),
                    e);
        }
    }

    private Session session(String name) {
        return (Session) runtime.handedOut(name, Session.class);
    }

    private StatelessSession statelessSession(String name) {
        return (StatelessSession) runtime.handedOut(name, StatelessSession.class);
    }
}
