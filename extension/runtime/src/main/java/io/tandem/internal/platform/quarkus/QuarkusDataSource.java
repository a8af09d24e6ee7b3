package io.tandem.internal.platform.quarkus;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.transaction.TransactionIntegration;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.PlatformException;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/** What a data source of Quarkus's is: {@code jdbc.transactions} and {@code jdbc.enable-recovery} of its definition. */
final class QuarkusDataSource {

    private QuarkusDataSource() {}

    static DataSourceSupport support(DataSource dataSource) {
        if (!(dataSource instanceof AgroalDataSource agroal)) {
            return DataSourceSupport.NONE;
        }
        AgroalConnectionPoolConfiguration pool = agroal.getConfiguration().connectionPoolConfiguration();
        // by class: Agroal makes a new none() each time
        if (pool.transactionIntegration().getClass()
                == TransactionIntegration.none().getClass()) {
            return DataSourceSupport.NONE;
        }
        if (!isXa(agroal)) {
            return DataSourceSupport.ONE_PHASE;
        }
        if (!pool.recoveryEnable()) {
            throw new PlatformException(
                    "its recovery is off, so that a crash between prepare and commit would leave its work in doubt for ever."
                            + " Remove 'jdbc.enable-recovery=false' from it",
                    null);
        }
        return DataSourceSupport.TWO_PHASE;
    }

    /** Whether its connections are those of an XA data source. */
    static boolean isXa(AgroalDataSource pool) {
        Class<?> driver = pool.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .connectionProviderClass();
        return driver != null && XADataSource.class.isAssignableFrom(driver);
    }
}
