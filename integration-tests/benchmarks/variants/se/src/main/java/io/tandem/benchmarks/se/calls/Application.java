package io.tandem.benchmarks.se.calls;

import io.tandem.Sessions;
import io.tandem.benchmarks.se.FirstItem;
import io.tandem.benchmarks.worker.Databases;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.util.Properties;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform;

/** Two databases in memory with Tandem, and a session factory made by hand over the first. */
final class Application implements AutoCloseable {

    /** The row that is there. */
    static final long ID = 1;

    private final SeContainer container;
    private final SessionFactory byHand;

    final EntityManager first;
    final Sessions sessions;

    Application() throws Exception {
        System.setProperty("sql.twophase", "true");
        System.setProperty("sql.transaction.timeout", "1h");
        connection("first");
        connection("second");
        container = SeContainerInitializer.newInstance().initialize();
        first = container.select(Injected.class).get().first;
        sessions = container.select(Sessions.class).get();
        byHand = byHand();
        transactions().begin();
        first.persist(new FirstItem(ID, Databases.TEXT));
        transactions().commit();
    }

    private static String url(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    private static void connection(String name) {
        System.setProperty("sql.connection." + name + ".url", url(name));
        System.setProperty("sql.connection." + name + ".schema", "create");
    }

    private static SessionFactory byHand() {
        Configuration configuration = new Configuration().addAnnotatedClass(FirstItem.class);
        Properties properties = configuration.getProperties();
        properties.put(AvailableSettings.JAKARTA_JDBC_URL, url("first"));
        properties.put(AvailableSettings.JTA_PLATFORM, new NarayanaJtaPlatform());
        properties.put(AvailableSettings.TRANSACTION_COORDINATOR_STRATEGY, "jta");
        properties.put(AvailableSettings.CURRENT_SESSION_CONTEXT_CLASS, "jta");
        return configuration.buildSessionFactory();
    }

    TransactionManager transactions() {
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    /** The session by hand that belongs to the running transaction. */
    EntityManager plain() {
        return byHand.getCurrentSession();
    }

    @Override
    public void close() {
        byHand.close();
        container.close();
    }
}
