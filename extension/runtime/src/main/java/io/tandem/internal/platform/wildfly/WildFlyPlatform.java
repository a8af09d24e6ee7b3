package io.tandem.internal.platform.wildfly;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.internal.platform.server.ServerPlatform;
import io.tandem.spi.ConnectionResource;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.RecoverableConnection;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** WildFly, whose transaction service is Narayana. */
final class WildFlyPlatform extends ServerPlatform {

    private static final String DEFAULT_NODE = "1";

    private final ServerNarayana narayana;
    private final List<ServerNarayana.Registration> registrations = new ArrayList<>();

    WildFlyPlatform(TransactionManager manager, ServerModules modules) {
        super("WildFly", manager);
        this.narayana = new ServerNarayana(modules);
    }

    /** As Narayana does. */
    @Override
    public boolean commitsAllOnceOne() {
        return true;
    }

    @Override
    public DataSourceSupport support(DataSource dataSource) {
        return ServerDataSource.support(dataSource);
    }

    /** Under the connection's name, so that recovery finds the database again even where the branch is listed no more. */
    @Override
    public boolean enlist(ConnectionResource branch) throws RollbackException, SystemException {
        Transaction transaction = transactionManager().getTransaction();
        if (transaction == null) {
            throw new IllegalStateException("No transaction is active");
        }
        return transaction.enlistResource(narayana.named(branch.recoveryName(), branch));
    }

    @Override
    public void checkTwoPhase() {
        String node = narayana.nodeName();
        if (node.equals(DEFAULT_NODE)) {
            LIFECYCLE.defaultNodeName(
                    name(),
                    node,
                    "/subsystem=transactions:write-attribute(name=node-identifier, value=…), or -Djboss.tx.node.id=…");
        }
    }

    @Override
    public void recover(RecoverableConnection connection) {
        registrations.add(narayana.recover(new RecoverySource(connection)));
    }

    @Override
    public void startRecovery() {
        // the server's runs, and takes in what was registered with its next pass
    }

    @Override
    public void stop() {
        registrations.forEach(ServerNarayana.Registration::remove);
        registrations.clear();
    }
}
