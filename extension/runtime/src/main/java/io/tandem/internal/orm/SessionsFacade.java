package io.tandem.internal.orm;

import io.tandem.Savepoint;
import io.tandem.Sessions;
import java.util.function.Supplier;
import org.hibernate.Hibernate;
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
    public Session of(Object entity) {
        return of(Hibernate.getClassLazy(entity));
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

    private Session session(String name) {
        return (Session) runtime.handedOut(name, Session.class);
    }

    private StatelessSession statelessSession(String name) {
        return (StatelessSession) runtime.handedOut(name, StatelessSession.class);
    }
}
