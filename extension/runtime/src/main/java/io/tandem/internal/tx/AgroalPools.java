package io.tandem.internal.tx;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.Meaning;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.function.Consumer;

/** Pools whose connections are enlisted in the running transaction. */
final class AgroalPools {

    static final int MAX_SIZE = 20;

    private static final int LOG_MAX_SIZE = 10;

    private static final Duration ACQUISITION_TIMEOUT = Duration.ofSeconds(30);

    /** A connection that was used a moment ago is not asked again whether it lives: that would cost a round trip. */
    private static final Duration IDLE_VALIDATION = Duration.ofSeconds(5);

    /** Enough not to be a limit of its own above the pool the application brought. */
    private static final int SUPPLIED_MAX_SIZE = 1000;

    private AgroalPools() {}

    /** What holds where nothing is configured. */
    static PoolSettings.Builders defaults() {
        return new PoolSettings.Builders(
                new AgroalConnectionPoolConfigurationSupplier()
                        .maxSize(MAX_SIZE)
                        .acquisitionTimeout(ACQUISITION_TIMEOUT)
                        .idleValidationTimeout(IDLE_VALIDATION)
                        .connectionValidator(ConnectionValidator.defaultValidator()),
                new AgroalConnectionFactoryConfigurationSupplier());
    }

    static Pool open(ConnectionConfig config, Source source, TransactionIntegration enlistment, DriverErrors errors)
            throws SQLException {
        return open(config, source, enlistment, errors, builders -> {});
    }

    /** A small pool whose connections take part in no transaction. */
    static Pool openLog(ConnectionConfig config, Source source, DatabaseFacts facts) throws SQLException {
        return open(config, source, TransactionIntegration.none(), facts.errors(), builders -> {
            builders.pool().maxSize(LOG_MAX_SIZE).minSize(0).initialSize(0);
            DatabaseTraits.ofUrl(facts.url())
                    .flatMap(DatabaseTraits::durableCommits)
                    .ifPresent(builders.factory()::initialSql);
        });
    }

    private static Pool open(
            ConnectionConfig config,
            Source source,
            TransactionIntegration enlistment,
            DriverErrors errors,
            Consumer<PoolSettings.Builders> adjustment)
            throws SQLException {
        PoolSettings.Builders builders = defaults();
        AgroalConnectionPoolConfigurationSupplier pool = builders.pool()
                .transactionIntegration(enlistment)
                .connectionCache(new ThreadCache())
                // else what broke outside a transaction is handed out again, for as long as it is not idle
                .exceptionSorter(e -> !(e instanceof SQLWarning) && errors.meaning(e) == Meaning.LOST);
        AgroalConnectionFactoryConfigurationSupplier factory =
                builders.factory().networkTimeout(config.socketTimeout());
        String key;
        if (source instanceof Source.Xa xa) {
            key = PoolBridge.register(xa.dataSource());
            factory.connectionProviderClass(PoolBridge.Xa.class).xaProperty("key", key);
        } else if (source instanceof Source.Pooled pooled) {
            key = PoolBridge.register(pooled.dataSource());
            factory.connectionProviderClass(PoolBridge.Local.class).jdbcProperty("key", key);
            pool.flushOnClose(true).maxSize(SUPPLIED_MAX_SIZE);
        } else if (source instanceof Source.Local local) {
            key = PoolBridge.register(local.dataSource());
            factory.connectionProviderClass(PoolBridge.Local.class).jdbcProperty("key", key);
        } else {
            throw new IllegalArgumentException("Not pooled here: " + source);
        }
        PoolSettings.apply(config, builders);
        adjustment.accept(builders);
        AgroalDataSource dataSource = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(pool.connectionFactoryConfiguration(factory)),
                new LeakListener(config.name()));
        return new Pool(dataSource, () -> {
            dataSource.close();
            PoolBridge.unregister(key);
        });
    }
}
