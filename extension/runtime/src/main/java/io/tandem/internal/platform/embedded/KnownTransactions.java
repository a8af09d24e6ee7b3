package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.jta.recovery.XAResourceOrphanFilter;
import io.tandem.spi.LoggedBranch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.Xid;

/**
 * A branch is no orphan while its transaction runs here or the log has it, unless that was rolled back and its record does not
 * name the branch: a heuristic keeps such a record until somebody acknowledges it. Narayana's own filters would leave alone
 * for as long what the other databases still hold.
 */
final class KnownTransactions implements XAResourceOrphanFilter {

    @Override
    public Vote checkXid(Xid xid) {
        if (!BranchIds.ofNarayana(xid)) {
            return Vote.ABSTAIN;
        }
        Uid transaction = BranchIds.transaction(xid);
        if (LogRecord.running(transaction)) {
            return Vote.LEAVE_ALONE;
        }
        try {
            Optional<List<LoggedBranch>> logged = LogRecord.of(transaction);
            return logged.isEmpty() || undone(xid, logged.get()) ? Vote.ABSTAIN : Vote.LEAVE_ALONE;
        } catch (ObjectStoreException | IOException e) {
            RECOVERY.recordUnread(transaction.toString(), e.toString());
            return Vote.LEAVE_ALONE;
        }
    }

    private static boolean undone(Xid xid, List<LoggedBranch> logged) {
        return LogRecord.rolledBack(logged) && logged.stream().noneMatch(branch -> BranchIds.same(branch.xid(), xid));
    }
}
