package io.tandem.internal.orm;

import io.tandem.ConnectionInfo;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The types that can be injected for a connection, as data: whoever registers beans need not know them. */
public final class HandedOutTypes {

    /** Each object that is handed out, by its own type, with the bean types it is injected as. */
    public static final Map<Class<?>, List<Class<?>>> ALL = Map.of(
            Session.class, List.of(Session.class, EntityManager.class),
            StatelessSession.class, List.of(StatelessSession.class),
            SessionFactory.class, List.of(SessionFactory.class, EntityManagerFactory.class),
            DataSource.class, List.of(DataSource.class),
            Metamodel.class, List.of(Metamodel.class),
            ConnectionInfo.class, List.of(ConnectionInfo.class));

    /** The type of what is handed out without a connection's name, for all of them. */
    public static final Class<?> PLAIN = Session.class;

    private HandedOutTypes() {}

    static HandedOut handler(OrmRuntime runtime, String name, Class<?> type) {
        if (name.equals(RoutingHandler.NAME)) {
            return new RoutingHandler(runtime);
        }
        if (type == Session.class || type == StatelessSession.class) {
            return new SessionHandler(runtime, name, type);
        }
        if (type == SessionFactory.class) {
            return new FactoryHandler(runtime, name);
        }
        if (type == DataSource.class) {
            return new DelegatingHandler(runtime, name, type, OrmConnection::jdbc);
        }
        if (type == Metamodel.class) {
            return new DelegatingHandler(runtime, name, type, OrmConnection::metamodel);
        }
        if (type == ConnectionInfo.class) {
            return new DelegatingHandler(runtime, name, type, OrmConnection::info);
        }
        throw new IllegalArgumentException("Not handed out: " + type.getName());
    }
}
