package io.tandem.internal.platform.quarkus;

import io.agroal.api.AgroalDataSource;
import io.agroal.pool.ConnectionFactory;
import io.tandem.internal.platform.embedded.RecoveryConnections;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.jboss.tm.XAResourceRecovery;

/** The way to the branches of one of Quarkus's pools, under the name that their log records have. */
final class PoolRecovery implements XAResourceRecovery, RecoverableConnection {

    private final String name;
    private final ConnectionFactory factory;
    private final RecoveryConnections connections = new RecoveryConnections(this);

    PoolRecovery(String name, AgroalDataSource pool) {
        this.name = name;
        this.factory = new ConnectionFactory(
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public XAConnection open() throws SQLException {
        return factory.getRecoveryConnection();
    }

    @Override
    public XAResource[] getXAResources() {
        return connections.getXAResources();
    }

    void close() {
        connections.close();
    }
}
