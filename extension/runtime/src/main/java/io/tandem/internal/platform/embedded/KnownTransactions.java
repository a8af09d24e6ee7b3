package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.jta.recovery.XAResourceOrphanFilter;
import java.io.IOException;
import java.util.List;
import javax.transaction.xa.Xid;

/**
 * A branch is no orphan while its transaction runs here or the log names it. A record of its transaction is not enough: it names
 * every branch that waits for its decision, and a heuristic keeps it until somebody acknowledges that. Narayana's own filters
 * would leave alone for as long what is still prepared elsewhere.
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
            boolean named = LogRecord.of(transaction).stream()
                    .flatMap(List::stream)
                    .anyMatch(branch -> BranchIds.same(branch.xid(), xid));
            return named ? Vote.LEAVE_ALONE : Vote.ABSTAIN;
        } catch (ObjectStoreException | IOException e) {
            RECOVERY.recordUnread(transaction.toString(), e.toString());
            return Vote.LEAVE_ALONE;
        }
    }
}
