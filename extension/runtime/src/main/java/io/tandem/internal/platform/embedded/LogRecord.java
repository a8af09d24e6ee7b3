package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.AtomicAction;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.ActionManager;
import com.arjuna.ats.arjuna.coordinator.ActionStatus;
import com.arjuna.ats.arjuna.coordinator.RecordType;
import com.arjuna.ats.arjuna.coordinator.TwoPhaseOutcome;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.StoreManager;
import com.arjuna.ats.arjuna.state.InputObjectState;
import com.arjuna.ats.internal.arjuna.common.UidHelper;
import com.arjuna.ats.jta.xa.RecoverableXAConnection;
import com.arjuna.ats.jta.xa.XidImple;
import io.tandem.spi.LoggedBranch;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.Xid;

/**
 * The record of one transaction, read as Narayana's BasicAction and XAResourceRecord write it (7.3). Restoring it with their
 * own classes makes them look for every branch in all databases, and disturbs the pass of recovery that runs.
 */
final class LogRecord {

    private static final Set<Integer> ROLLED_BACK =
            Set.of(ActionStatus.ABORTED, ActionStatus.ABORTING, ActionStatus.ABORT_ONLY, ActionStatus.H_ROLLBACK);

    /** What Narayana's log calls a transaction. */
    static final String TYPE = new AtomicAction().type();

    private final InputObjectState state;
    private final Uid transaction;

    /** One branch as it stands there. */
    private record Participant(Xid xid, String recoveryName, int outcome) {}

    LogRecord(Uid transaction, InputObjectState state) {
        this.transaction = transaction;
        this.state = state;
    }

    /** Every transaction that the log has. */
    static List<Uid> all() throws ObjectStoreException, IOException {
        InputObjectState packed = new InputObjectState();
        List<Uid> uids = new ArrayList<>();
        if (StoreManager.getRecoveryStore().allObjUids(TYPE, packed)) {
            Uid next = UidHelper.unpackFrom(packed);
            while (next.notEquals(Uid.nullUid())) {
                uids.add(new Uid(next));
                next = UidHelper.unpackFrom(packed);
            }
        }
        return uids;
    }

    /** What is logged of a transaction, if anything is. */
    static Optional<List<LoggedBranch>> of(Uid transaction) throws ObjectStoreException, IOException {
        InputObjectState state = StoreManager.getRecoveryStore().read_committed(transaction, TYPE);
        return state == null ? Optional.empty() : Optional.of(new LogRecord(transaction, state).branches());
    }

    /** Whether a transaction is under way in this process. */
    static boolean running(Uid transaction) {
        return ActionManager.manager().get(transaction) != null;
    }

    /** The branches that have not ended as decided. */
    List<LoggedBranch> branches() throws IOException {
        Instant begun = header();
        List<Participant> prepared = participants();
        List<Participant> heuristic = state.unpackInt() > 0 ? participants() : List.of();
        boolean committed = !ROLLED_BACK.contains(state.unpackInt());
        List<LoggedBranch> branches = new ArrayList<>();
        prepared.forEach(each -> branches.add(branch(each, begun, committed, Optional.empty())));
        heuristic.forEach(each ->
                branches.add(branch(each, begun, committed, Optional.of(TwoPhaseOutcome.stringForm(each.outcome())))));
        return branches;
    }

    /** Whether they are all of a transaction that was rolled back; a record without any tells nothing. */
    static boolean rolledBack(List<LoggedBranch> branches) {
        return !branches.isEmpty() && branches.stream().noneMatch(LoggedBranch::committed);
    }

    private LoggedBranch branch(Participant each, Instant begun, boolean committed, Optional<String> heuristic) {
        return new LoggedBranch(transaction.toString(), each.recoveryName(), each.xid(), begun, committed, heuristic);
    }

    private Instant header() throws IOException {
        state.unpackString();
        if (UidHelper.unpackFrom(state).notEquals(Uid.nullUid())) {
            UidHelper.unpackFrom(state);
        }
        Instant begun = Instant.ofEpochMilli(state.unpackLong());
        state.unpackBoolean();
        return begun;
    }

    private List<Participant> participants() throws IOException {
        List<Participant> participants = new ArrayList<>();
        for (int type = state.unpackInt(); type != RecordType.NONE_RECORD; type = state.unpackInt()) {
            if (type != RecordType.JTA_RECORD) {
                throw new IOException("Transaction " + transaction + " has a participant of the unknown type " + type);
            }
            participants.add(participant());
        }
        return participants;
    }

    private Participant participant() throws IOException {
        int outcome = state.unpackInt();
        state.unpackBoolean();
        Xid xid = XidImple.unpack(state);
        String recoveryName = "";
        if (state.unpackInt() == RecoverableXAConnection.OBJECT_RECOVERY) {
            state.unpackString();
            state.unpackString();
            recoveryName = Objects.requireNonNullElse(state.unpackString(), "");
            if (state.unpackBoolean()) {
                state.unpackString();
                state.unpackBytes();
            }
        } else {
            throw new IOException("Transaction " + transaction + " has a participant that Tandem has not enlisted");
        }
        UidHelper.unpackFrom(state);
        state.unpackString();
        return new Participant(xid, recoveryName, outcome);
    }
}
