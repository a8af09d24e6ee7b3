package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.spi.LogView;
import io.tandem.spi.LoggedBranch;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * Ends what an earlier life of this node left in doubt on the connections of an application that starts beside another one.
 * The other's transactions are in flight, so that neither a pass without an orphan interval is safe nor can everything
 * unknown be taken for an orphan: only what the log has decided, and what another process made, is ended.
 */
record EarlierLife(LogView log) {

    /** On one connection; what can't be done here is done by the periodic passes. */
    void end(String connection, XAResource resource) throws XAException {
        // the log first: of an earlier life it can only lose records, after their branches have ended
        List<LoggedBranch> logged = log.branches();
        Xid[] prepared = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
        if (prepared == null) {
            return;
        }
        for (Xid xid : prepared) {
            Optional<LogView.Origin> origin =
                    log.origin(xid).filter(it -> it.node().equals(log.node())).filter(it -> !it.running());
            if (origin.isPresent()) {
                end(connection, resource, xid, origin.get(), logged);
            }
        }
    }

    private void end(String connection, XAResource resource, Xid xid, LogView.Origin origin, List<LoggedBranch> logged)
            throws XAException {
        Optional<LoggedBranch> decided = logged.stream()
                .filter(branch -> BranchIds.same(branch.xid(), xid))
                .findFirst();
        if (decided.isPresent()) {
            if (decided.get().heuristic().isEmpty() && decided.get().committed()) {
                unlessEnded(() -> resource.commit(xid, false));
            }
            return;
        }
        boolean known =
                logged.stream().anyMatch(branch -> branch.transactionId().equals(origin.transactionId()));
        if (!known && BranchIds.ofEarlierProcess(xid)) {
            switch (log.decision(origin.transactionId())) {
                case COMMITTED -> unlessEnded(() -> resource.commit(xid, false));
                case ROLLED_BACK -> {
                    unlessEnded(() -> resource.rollback(xid));
                    RECOVERY.earlierLifeUndone(connection, origin.transactionId(), origin.node());
                }
                case UNKNOWN -> RECOVERY.earlierLifeUnseen(connection, "whoever decides can't be asked");
            }
        }
    }

    private interface Step {
        void take() throws XAException;
    }

    /** A periodic pass may have come first. */
    private static void unlessEnded(Step step) throws XAException {
        try {
            step.take();
        } catch (XAException e) {
            if (e.errorCode != XAException.XAER_NOTA) {
                throw e;
            }
        }
    }
}
