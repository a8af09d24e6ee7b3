package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** What is prepared on all connections at one moment, and the means to end it; connections that do not answer are left out. */
final class PreparedWork implements AutoCloseable {

    private final Map<String, Place> places = new HashMap<>();
    private final List<XAConnection> opened = new ArrayList<>();
    private boolean complete = true;

    /**
     * One database.
     *
     * @param name the connection's
     */
    record Place(String name, XAResource resource, List<Xid> prepared) {

        /** Whether a branch is not prepared, or not any more. */
        boolean gone(Xid branch) {
            return prepared.stream().noneMatch(each -> BranchIds.same(each, branch));
        }

        /** Ends a branch; answers whether it has ended. */
        boolean end(Xid xid, boolean commit) {
            try {
                if (commit) {
                    resource.commit(xid, false);
                } else {
                    resource.rollback(xid);
                }
            } catch (XAException e) {
                // somebody else may have been faster
                if (e.errorCode != XAException.XAER_NOTA) {
                    RECOVERY.decidedBranchWaits(name, e.toString());
                    return false;
                }
            }
            prepared.remove(xid);
            return true;
        }
    }

    PreparedWork(Collection<RecoverableConnection> connections) {
        for (RecoverableConnection connection : connections) {
            try {
                XAConnection own = connection.open();
                opened.add(own);
                XAResource resource = own.getXAResource();
                Xid[] found = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
                List<Xid> prepared = new ArrayList<>(found == null ? List.of() : List.of(found));
                prepared.removeIf(xid -> !BranchIds.ofNarayana(xid));
                places.put(connection.recoveryName(), new Place(connection.name(), resource, prepared));
            } catch (SQLException | XAException e) {
                RECOVERY.unreachable(connection.name(), e.toString());
                complete = false;
            }
        }
    }

    /** Whether every connection has answered. */
    boolean complete() {
        return complete;
    }

    Collection<Place> places() {
        return places.values();
    }

    /** The database that a log calls so. */
    Optional<Place> place(String recoveryName) {
        return Optional.ofNullable(places.get(recoveryName));
    }

    /** Whether something of a node is prepared. */
    boolean has(String node) {
        return places.values().stream()
                .flatMap(place -> place.prepared().stream())
                .anyMatch(xid -> BranchIds.node(xid).equals(node));
    }

    @Override
    public void close() {
        for (XAConnection each : opened) {
            try {
                each.close();
            } catch (SQLException e) {
                RECOVERY.closeFailed("of a dead node's branches", e.toString());
            }
        }
    }
}
