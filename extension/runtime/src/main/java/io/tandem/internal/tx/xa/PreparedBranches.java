package io.tandem.internal.tx.xa;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** What a database holds as prepared, asked on a connection of its own. */
final class PreparedBranches implements AutoCloseable {

    private final XAConnection connection;
    private final XAResource resource;

    PreparedBranches(XAConnection connection) throws SQLException {
        this.connection = connection;
        this.resource = connection.getXAResource();
    }

    static Set<BranchId> of(XAResource resource) throws XAException {
        Xid @Nullable [] found = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
        return found == null
                ? Set.of()
                : Arrays.stream(found)
                        .filter(Objects::nonNull)
                        .map(BranchId::of)
                        .collect(Collectors.toSet());
    }

    Set<BranchId> all() throws XAException {
        return of(resource);
    }

    boolean contains(Xid xid) throws XAException {
        return all().contains(BranchId.of(xid));
    }

    void end(Xid xid, boolean commit) throws XAException {
        if (commit) {
            resource.commit(xid, false);
        } else {
            resource.rollback(xid);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
