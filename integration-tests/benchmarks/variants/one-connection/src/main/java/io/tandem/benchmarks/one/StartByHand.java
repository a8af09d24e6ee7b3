package io.tandem.benchmarks.one;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.OnlyStarted;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform;

/** The same by hand: for each connection an XA pool and a session factory, no container, no recovery and no check of anything. */
public final class StartByHand implements OnlyStarted {

    private final List<AgroalDataSource> pools = new ArrayList<>();
    private final List<SessionFactory> factories = new ArrayList<>();

    public StartByHand(Databases none) throws IOException, SQLException, ClassNotFoundException {
        for (Map.Entry<String, List<String>> connection : Generated.entities().entrySet()) {
            AgroalDataSource pool = pool(connection.getKey(), integration());
            pools.add(pool);
            factories.add(factory(pool, connection.getValue()));
        }
    }

    /** One for each pool, or they would share a connection. */
    private static NarayanaTransactionIntegration integration() {
        return new NarayanaTransactionIntegration(
                com.arjuna.ats.jta.TransactionManager.transactionManager(),
                new TransactionSynchronizationRegistryImple());
    }

    private static AgroalDataSource pool(String connection, NarayanaTransactionIntegration integration)
            throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(Databases.POOL_SIZE)
                        .transactionIntegration(integration)
                        .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(JdbcDataSource.class)
                                .jdbcUrl(Generated.url(connection)))));
    }

    private static SessionFactory factory(AgroalDataSource pool, List<String> entities) throws ClassNotFoundException {
        Configuration configuration = new Configuration();
        for (String entity : entities) {
            configuration.addAnnotatedClass(Class.forName(entity));
        }
        Properties properties = configuration.getProperties();
        properties.put(AvailableSettings.JAKARTA_JTA_DATASOURCE, pool);
        properties.put(AvailableSettings.JTA_PLATFORM, new NarayanaJtaPlatform());
        properties.put(AvailableSettings.TRANSACTION_COORDINATOR_STRATEGY, "jta");
        return configuration.buildSessionFactory();
    }

    @Override
    public void close() {
        factories.forEach(SessionFactory::close);
        pools.forEach(AgroalDataSource::close);
    }
}
