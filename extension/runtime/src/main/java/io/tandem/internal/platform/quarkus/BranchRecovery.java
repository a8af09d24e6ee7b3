package io.tandem.internal.platform.quarkus;

import io.tandem.internal.platform.embedded.RecoveryConnections;
import io.tandem.spi.RecoverableConnection;
import javax.transaction.xa.XAResource;
import org.jboss.tm.XAResourceRecovery;

/** What Quarkus's recovery asks for the branches of a pool or a participant, under the name that their log records have. */
final class BranchRecovery implements XAResourceRecovery {

    private final RecoverableConnection connection;
    private final RecoveryConnections connections;

    BranchRecovery(RecoverableConnection connection) {
        this.connection = connection;
        this.connections = new RecoveryConnections(connection);
    }

    RecoverableConnection connection() {
        return connection;
    }

    @Override
    public XAResource[] getXAResources() {
        return connections.getXAResources();
    }

    void close() {
        connections.close();
    }
}
