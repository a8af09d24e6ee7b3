package io.tandem.benchmarks.se;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import io.tandem.benchmarks.worker.Databases;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.Driver;
import org.postgresql.xa.PGXADataSource;

/** Pools as one configures them by hand. */
final class Pools {

    /** What Tandem's pools have too: a database that does not answer keeps nobody waiting for ever. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private Pools() {}

    static AgroalDataSource local(String url) throws SQLException {
        return pool(url, Driver.class, TransactionIntegration.none(), Duration.ZERO);
    }

    static AgroalDataSource xa(String url, TransactionIntegration transactions) throws SQLException {
        return pool(url, PGXADataSource.class, transactions, LONGEST_WAIT);
    }

    private static AgroalDataSource pool(
            String url, Class<?> provider, TransactionIntegration transactions, Duration longestWait)
            throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(Databases.POOL_SIZE)
                        .transactionIntegration(transactions)
                        .connectionFactoryConfiguration(connection -> connection
                                .connectionProviderClass(provider)
                                .jdbcUrl(url)
                                .networkTimeout(longestWait)
                                .principal(new NamePrincipal(Databases.USER))
                                .credential(new SimplePassword(Databases.PASSWORD)))));
    }
}
