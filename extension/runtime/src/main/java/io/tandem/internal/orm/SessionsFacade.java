package io.tandem.internal.orm;

import io.tandem.Sessions;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** The facade that is injected. */
public final class SessionsFacade implements Sessions {

    private final OrmRuntime runtime;

    public SessionsFacade(OrmRuntime runtime) {
        this.runtime = runtime;
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

    private Session session(String name) {
        return (Session) runtime.handedOut(name, Session.class);
    }

    private StatelessSession statelessSession(String name) {
        return (StatelessSession) runtime.handedOut(name, StatelessSession.class);
    }
}
