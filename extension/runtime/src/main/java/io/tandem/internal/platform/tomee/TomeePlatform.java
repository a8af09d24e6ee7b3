package io.tandem.internal.platform.tomee;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.internal.platform.server.ServerPlatform;
import io.tandem.spi.ConnectionResource;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** TomEE, which keeps a log of decisions only where it is told to. */
final class TomeePlatform extends ServerPlatform {

    private static final String POOLS = "org.apache.openejb.resource.jdbc.";
    private static final String DEFAULT_IDENTITY = "GTMID";

    private final ServerGeronimo geronimo;
    private final List<RecoverySource> sources = new ArrayList<>();

    TomeePlatform(TransactionManager manager) {
        super("TomEE", manager);
        this.geronimo = new ServerGeronimo(manager);
    }

    /** Its log would know the branches of its pools by no name, and never find them again: so none is two-phase. */
    @Override
    public DataSourceSupport support(DataSource dataSource) {
        return dataSource.getClass().getName().startsWith(POOLS) ? DataSourceSupport.ONE_PHASE : DataSourceSupport.NONE;
    }

    @Override
    public void checkTwoPhase() {
        if (!geronimo.keepsLog()) {
            throw new PlatformException(CONFIGURATION.serverKeepsNoLog(name()), null);
        }
        if (geronimo.identity().equals(DEFAULT_IDENTITY)) {
            LIFECYCLE.defaultNodeName(
                    name(),
                    DEFAULT_IDENTITY,
                    "'tmId' of the TransactionManager in tomee.xml: bytes, separated by commas");
        }
    }

    @Override
    public boolean enlist(ConnectionResource branch) throws RollbackException, SystemException {
        Transaction transaction = transactionManager().getTransaction();
        if (transaction == null) {
            throw new IllegalStateException("No transaction is active");
        }
        return transaction.enlistResource(geronimo.named(branch.recoveryName(), branch));
    }

    @Override
    public void recover(RecoverableConnection connection) {
        sources.add(new RecoverySource(connection));
    }

    @Override
    public void startRecovery() {
        sources.forEach(geronimo::recover);
    }

    @Override
    public void stop() {
        sources.forEach(geronimo::forget);
        sources.clear();
        ValidationNotes.forget(
                transactionManager().getClass().getClassLoader(), getClass().getClassLoader());
    }
}
