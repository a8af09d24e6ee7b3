package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.AtomicAction;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.AbstractRecord;
import com.arjuna.ats.arjuna.coordinator.RecordListIterator;
import com.arjuna.ats.internal.jta.resources.arjunacore.XAResourceRecord;
import javax.transaction.xa.Xid;

/** A transaction out of the log, to be changed there; never replayed. */
final class LoggedTransaction extends AtomicAction {

    private final boolean readable;

    LoggedTransaction(Uid uid) {
        super(uid);
        readable = activate();
    }

    /** Removes a heuristic branch from the log, and with the last branch the transaction. */
    boolean acknowledge(Xid branch) {
        if (!readable) {
            return false;
        }
        RecordListIterator all = new RecordListIterator(heuristicList);
        for (AbstractRecord next = all.iterate(); next != null; next = all.iterate()) {
            if (next instanceof XAResourceRecord record && BranchIds.same(record.getXid(), branch)) {
                heuristicList.remove(record);
                updateState();
                return true;
            }
        }
        return false;
    }
}
