package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.ActionStatus;
import com.arjuna.ats.arjuna.coordinator.RecordType;
import com.arjuna.ats.arjuna.coordinator.TwoPhaseOutcome;
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

    private final InputObjectState state;
    private final Uid transaction;

    /** One branch as it stands there. */
    private record Participant(Xid xid, String recoveryName, int outcome) {}

    LogRecord(Uid transaction, InputObjectState state) {
        this.transaction = transaction;
        this.state = state;
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
