package io.tandem.internal.platform.quarkus;

import io.agroal.api.AgroalDataSource;
import io.agroal.pool.ConnectionFactory;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import javax.sql.XAConnection;

/** The way to the branches of one of Quarkus's pools. */
record PoolRecovery(String name, ConnectionFactory factory) implements RecoverableConnection {

    PoolRecovery(String name, AgroalDataSource pool) {
        this(
                name,
                new ConnectionFactory(
                        pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration()));
    }

    @Override
    public XAConnection open() throws SQLException {
        return factory.getRecoveryConnection();
    }
}
