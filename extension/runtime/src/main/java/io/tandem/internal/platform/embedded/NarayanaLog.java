package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.RecoveryStore;
import com.arjuna.ats.arjuna.objectstore.StoreManager;
import com.arjuna.ats.arjuna.state.InputObjectState;
import io.tandem.spi.Decision;
import io.tandem.spi.LogView;
import io.tandem.spi.LoggedBranch;
import io.tandem.spi.PlatformException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** Narayana's log as others may see it. */
final class NarayanaLog implements LogView {

    private final String node;
    private final NarayanaRecovery recovery;
    private Map<Uid, Read> read = new HashMap<>();

    /** A record and its meaning. */
    private record Read(ByteBuffer bytes, List<LoggedBranch> branches) {}

    NarayanaLog(String node, NarayanaRecovery recovery) {
        this.node = node;
        this.recovery = recovery;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public synchronized List<LoggedBranch> branches() {
        Map<Uid, Read> now = new HashMap<>();
        List<LoggedBranch> all = new ArrayList<>();
        try {
            RecoveryStore store = StoreManager.getRecoveryStore();
            for (Uid uid : LogRecord.all()) {
                if (!LogRecord.running(uid)) {
                    Read one = read(store, uid);
                    if (one != null) {
                        now.put(uid, one);
                        all.addAll(one.branches());
                    }
                }
            }
        } catch (ObjectStoreException | IOException e) {
            throw new PlatformException("The transaction log can't be read: " + e.getMessage(), e);
        }
        read = now;
        return all;
    }

    private @Nullable Read read(RecoveryStore store, Uid uid) throws ObjectStoreException, IOException {
        InputObjectState state = store.read_committed(uid, LogRecord.TYPE);
        if (state == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(state.buffer());
        Read known = read.get(uid);
        return known != null && known.bytes().equals(bytes)
                ? known
                : new Read(bytes, new LogRecord(uid, state).branches());
    }

    @Override
    public Optional<Origin> origin(Xid xid) {
        if (!BranchIds.ofNarayana(xid)) {
            return Optional.empty();
        }
        Uid transaction = BranchIds.transaction(xid);
        return Optional.of(new Origin(transaction.toString(), BranchIds.node(xid), LogRecord.running(transaction)));
    }

    @Override
    public Decision.Outcome decision(String transactionId) {
        return recovery.decisions().outcome(DecisionRecord.globalId(new Uid(transactionId)));
    }

    @Override
    public boolean acknowledge(LoggedBranch branch) {
        Uid transaction = new Uid(branch.transactionId());
        return recovery.betweenPasses(() -> new LoggedTransaction(transaction).acknowledge(branch.xid()))
                .orElseThrow(() -> new PlatformException(RECOVERY.recoveryBusy(), null));
    }

    @Override
    public long passes() {
        return recovery.passes().count();
    }

    @Override
    public void afterEachPass(Runnable listener) {
        recovery.passes().add(listener);
    }

    @Override
    public void noLonger(Runnable listener) {
        recovery.passes().remove(listener);
    }
}
