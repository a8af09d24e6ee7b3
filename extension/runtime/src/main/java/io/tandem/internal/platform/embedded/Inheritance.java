package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.AtomicAction;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.state.InputObjectState;
import io.tandem.internal.platform.embedded.PreparedWork.Place;
import io.tandem.spi.DecisionKey;
import io.tandem.spi.DecisionLog;
import io.tandem.spi.LoggedBranch;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.transaction.xa.Xid;

/**
 * What one dead node has left, after its log was taken over: what is prepared was so by then, and what it has not decided by
 * then it never will. That stays true whoever takes the name next.
 */
final class Inheritance {

    private final String node;
    private final DecisionLog log;
    private final Decisions decisions;
    private final Map<DecisionKey, List<LoggedBranch>> records = new HashMap<>();
    private int committed;
    private int rolledBack;
    private int left;

    Inheritance(String node, DecisionLog log, Decisions decisions) {
        this.node = node;
        this.log = log;
        this.decisions = decisions;
    }

    /**
     * Ends what can be.
     *
     * @param work seen since the log was taken over, so that no later life of the node is in it
     * @throws IOException if the log can't be read, or belongs to another process meanwhile
     */
    void settle(PreparedWork work) throws IOException {
        for (DecisionKey key : log.keys()) {
            // after the branches: who could still read the log then had it to himself until then
            records.put(key, branches(key, log.read(key)));
        }
        for (Place place : work.places()) {
            for (Xid xid : List.copyOf(place.prepared())) {
                if (BranchIds.node(xid).equals(node)) {
                    end(place, xid);
                }
            }
        }
        for (Map.Entry<DecisionKey, List<LoggedBranch>> record : records.entrySet()) {
            if (record.getValue().stream().allMatch(branch -> ended(branch, work))) {
                log.remove(record.getKey());
            } else {
                left++;
            }
        }
    }

    private static List<LoggedBranch> branches(DecisionKey key, Optional<byte[]> decision) throws IOException {
        if (decision.isEmpty()) {
            return List.of();
        }
        Uid uid = new Uid(key.id());
        return new LogRecord(uid, new InputObjectState(uid, new AtomicAction().type(), decision.get())).branches();
    }

    private void end(Place place, Xid xid) {
        Optional<LoggedBranch> logged = records.values().stream()
                .flatMap(List::stream)
                .filter(branch -> BranchIds.same(branch.xid(), xid))
                .findFirst();
        if (logged.isPresent()) {
            if (logged.get().heuristic().isEmpty()) {
                end(place, xid, logged.get().committed());
            }
            return;
        }
        // a record names every branch that waits for its decision
        switch (decisions.outcome(xid.getGlobalTransactionId())) {
            case COMMITTED -> end(place, xid, true);
            case ROLLED_BACK -> end(place, xid, false);
            case UNKNOWN -> left++;
        }
    }

    private void end(Place place, Xid xid, boolean commit) {
        if (!place.end(xid, commit)) {
            left++;
        } else if (commit) {
            committed++;
        } else {
            rolledBack++;
        }
    }

    /** In this life or an earlier one: its database was asked, and lists it no more. */
    private static boolean ended(LoggedBranch branch, PreparedWork work) {
        return branch.heuristic().isEmpty()
                && work.place(branch.recoveryName())
                        .filter(place -> place.gone(branch.xid()))
                        .isPresent();
    }

    int committed() {
        return committed;
    }

    int rolledBack() {
        return rolledBack;
    }

    int ended() {
        return committed + rolledBack;
    }

    /** How many branches and decisions could not be dealt with. */
    int left() {
        return left;
    }
}
