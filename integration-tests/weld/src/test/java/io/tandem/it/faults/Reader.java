package io.tandem.it.faults;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;

/** Reads an account in every way there is. */
@ApplicationScoped
public class Reader {

    @Inject
    @Session("left")
    EntityManager manager;

    @Inject
    @Session("left")
    StatelessSession stateless;

    @Inject
    @Session("left")
    DataSource dataSource;

    /** The ways, by name; each answers what it has read. */
    public enum Way {
        FIND,
        REFERENCE,
        QUERY,
        QUERY_SINGLE,
        NATIVE,
        STATELESS_GET,
        STATELESS_QUERY,
        JDBC
    }

    /** Has to have read before. */
    public Callable<Object> refresh() {
        Account account = manager.find(Account.class, 2L);
        return () -> {
            manager.refresh(account);
            return account;
        };
    }

    public Object read(Way way) throws Exception {
        return switch (way) {
            case FIND -> manager.find(Account.class, 1L);
            case REFERENCE -> manager.getReference(Account.class, 1L).amount();
            case QUERY -> manager.createQuery("from Account", Account.class).getResultList();
            case QUERY_SINGLE ->
                manager.createQuery("from Account where id = 1", Account.class).getSingleResult();
            case NATIVE -> manager.createNativeQuery("select id from Account").getResultList();
            case STATELESS_GET -> stateless.get(Account.class, 1L);
            case STATELESS_QUERY ->
                stateless.createQuery("from Account", Account.class).getResultList();
            case JDBC -> jdbc();
        };
    }

    private Object jdbc() throws Exception {
        try (java.sql.Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select id from Account")) {
            return result.next() ? result.getLong(1) : null;
        }
    }
}
