package io.tandem.internal.orm;

import io.tandem.Sessions;
import java.util.function.Supplier;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** The facade that is injected. */
public final class SessionsFacade implements Sessions {

    private final Supplier<OrmRuntime> runtime;

    public SessionsFacade(Supplier<OrmRuntime> runtime) {
        this.runtime = runtime;
    }

    @Override
    public Session get(String name) {
        return session(runtime.get().connection(name));
    }

    @Override
    public Session of(Class<?> entityClass) {
        return session(runtime.get().home(entityClass));
    }

    @Override
    public Session of(Object entity) {
        return of(Hibernate.getClassLazy(entity));
    }

    @Override
    public StatelessSession stateless(String name) {
        return stateless(runtime.get().connection(name));
    }

    @Override
    public StatelessSession stateless(Class<?> entityClass) {
        return stateless(runtime.get().home(entityClass));
    }

    private static Session session(OrmConnection connection) {
        return (Session) connection.handedOut(Session.class);
    }

    private static StatelessSession stateless(OrmConnection connection) {
        return (StatelessSession) connection.handedOut(StatelessSession.class);
    }
}
