package io.tandem.benchmarks.se;

import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.Variant;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;

/**
 * What one writes without Tandem: Narayana, two XA pools of Agroal, two session factories, and a transaction begun and
 * committed by hand. Narayana has its default store. There is no recovery.
 */
public class HandWritten implements Variant {

    private final TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private final AgroalDataSource firstPool;
    private final AgroalDataSource secondPool;
    private final SessionFactory first;
    private final SessionFactory second;

    public HandWritten(Databases databases) throws SQLException, CoreEnvironmentBeanException {
        configure();
        firstPool = Pools.xa(databases.firstUrl(), integration());
        secondPool = Pools.xa(databases.secondUrl(), integration());
        first = factory(firstPool, FirstItem.class);
        second = factory(secondPool, SecondItem.class);
    }

    /** One for each pool: a second pool with the same one is handed the first one's connection. */
    private NarayanaTransactionIntegration integration() {
        return new NarayanaTransactionIntegration(transactions, new TransactionSynchronizationRegistryImple());
    }

    private static void configure() throws CoreEnvironmentBeanException {
        arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier("by-hand");
        arjPropertyManager.getCoordinatorEnvironmentBean().setTransactionStatusManagerEnable(false);
        String directory = Path.of("hand-written-log").toAbsolutePath().toString();
        for (String name : new String[] {null, "communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, name)
                    .setObjectStoreDir(directory);
        }
    }

    private static SessionFactory factory(AgroalDataSource pool, Class<?> entity) {
        Configuration configuration = new Configuration().addAnnotatedClass(entity);
        configuration.getProperties().put(AvailableSettings.JAKARTA_JTA_DATASOURCE, pool);
        configuration.getProperties().put(AvailableSettings.JTA_PLATFORM, new NarayanaJtaPlatform());
        configuration.getProperties().put(AvailableSettings.TRANSACTION_COORDINATOR_STRATEGY, "jta");
        configuration.getProperties().put(AvailableSettings.CURRENT_SESSION_CONTEXT_CLASS, "jta");
        configuration
                .getProperties()
                .put(
                        AvailableSettings.CONNECTION_HANDLING,
                        PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_RELEASE_BEFORE_TRANSACTION_COMPLETION);
        return configuration.buildSessionFactory();
    }

    @Override
    public void both(long id) throws Exception {
        transactions.begin();
        first.getCurrentSession().persist(new FirstItem(id, Databases.TEXT));
        second.getCurrentSession().persist(new SecondItem(id, Databases.TEXT));
        transactions.commit();
    }

    @Override
    public void one(long id) throws Exception {
        transactions.begin();
        first.getCurrentSession().persist(new FirstItem(id, Databases.TEXT));
        transactions.commit();
    }

    @Override
    public void close() {
        List.of(first, second).forEach(SessionFactory::close);
        List.of(firstPool, secondPool).forEach(AgroalDataSource::close);
    }
}
