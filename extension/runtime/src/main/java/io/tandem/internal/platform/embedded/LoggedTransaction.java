package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.AtomicAction;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.AbstractRecord;
import com.arjuna.ats.arjuna.coordinator.ActionStatus;
import com.arjuna.ats.arjuna.coordinator.RecordList;
import com.arjuna.ats.arjuna.coordinator.RecordListIterator;
import com.arjuna.ats.arjuna.coordinator.TwoPhaseOutcome;
import com.arjuna.ats.internal.jta.resources.arjunacore.XAResourceRecord;
import io.tandem.spi.LoggedBranch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.Xid;

/** A transaction as the log has it; read, never replayed. */
final class LoggedTransaction extends AtomicAction {

    private static final Set<Integer> ROLLED_BACK =
            Set.of(ActionStatus.ABORTED, ActionStatus.ABORTING, ActionStatus.ABORT_ONLY, ActionStatus.H_ROLLBACK);

    private final boolean readable;

    LoggedTransaction(Uid uid) {
        super(uid);
        readable = activate();
    }

    /** Its branches that have not ended as decided; none where recovery has removed it meanwhile. */
    List<LoggedBranch> branches() {
        List<LoggedBranch> branches = new ArrayList<>();
        if (readable) {
            records(preparedList).forEach(record -> branches.add(branch(record, Optional.empty())));
            records(heuristicList)
                    .forEach(record -> branches.add(
                            branch(record, Optional.of(TwoPhaseOutcome.stringForm(record.getHeuristic())))));
        }
        return branches;
    }

    /** Removes a heuristic branch from the log, and with the last branch the transaction. */
    boolean acknowledge(Xid branch) {
        if (!readable) {
            return false;
        }
        for (XAResourceRecord record : records(heuristicList)) {
            if (BranchIds.same(record.getXid(), branch)) {
                heuristicList.remove(record);
                updateState();
                return true;
            }
        }
        return false;
    }

    private LoggedBranch branch(XAResourceRecord record, Optional<String> heuristic) {
        return new LoggedBranch(
                get_uid().toString(),
                Objects.requireNonNullElse(record.getJndiName(), ""),
                record.getXid(),
                Instant.ofEpochMilli(getCreationTimeMillis()),
                !ROLLED_BACK.contains(status()),
                heuristic);
    }

    private static List<XAResourceRecord> records(RecordList list) {
        List<XAResourceRecord> records = new ArrayList<>();
        RecordListIterator all = new RecordListIterator(list);
        for (AbstractRecord next = all.iterate(); next != null; next = all.iterate()) {
            if (next instanceof XAResourceRecord record) {
                records.add(record);
            }
        }
        return records;
    }
}
