package io.tandem.internal.platform.liberty;

import io.tandem.internal.platform.server.ServerPlatform;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.RecoverableConnection;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;

/** Liberty, whose recovery knows the server's own data sources and no others. */
final class LibertyPlatform extends ServerPlatform {

    LibertyPlatform(TransactionManager manager, UserTransaction user) {
        super("Liberty", new UserTransactions(manager, user));
    }

    @Override
    public DataSourceSupport support(DataSource dataSource) {
        return ServerDataSource.support(dataSource);
    }

    /** It finds a resource again by the service that made it, and an application can't register one. */
    @Override
    public boolean recoversOwnPools() {
        return false;
    }

    @Override
    public void recover(RecoverableConnection connection) {
        throw new IllegalStateException("Connection '" + connection.name() + "' could not be recovered");
    }

    @Override
    public void startRecovery() {
        // the server's runs by itself
    }

    @Override
    public void stop() {
        // nothing was registered
    }
}
