package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.AtomicAction;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.coordinator.ActionManager;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.RecoveryStore;
import com.arjuna.ats.arjuna.objectstore.StoreManager;
import com.arjuna.ats.arjuna.state.InputObjectState;
import com.arjuna.ats.internal.arjuna.common.UidHelper;
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

    private static final String TYPE = new AtomicAction().type();

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
            for (Uid uid : uids(store)) {
                if (!running(uid)) {
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

    private static List<Uid> uids(RecoveryStore store) throws ObjectStoreException, IOException {
        InputObjectState packed = new InputObjectState();
        List<Uid> uids = new ArrayList<>();
        if (store.allObjUids(TYPE, packed)) {
            Uid next = UidHelper.unpackFrom(packed);
            while (next.notEquals(Uid.nullUid())) {
                uids.add(new Uid(next));
                next = UidHelper.unpackFrom(packed);
            }
        }
        return uids;
    }

    private @Nullable Read read(RecoveryStore store, Uid uid) throws ObjectStoreException, IOException {
        InputObjectState state = store.read_committed(uid, TYPE);
        if (state == null) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(state.buffer());
        Read known = read.get(uid);
        return known != null && known.bytes().equals(bytes)
                ? known
                : new Read(bytes, new LogRecord(uid, state).branches());
    }

    private static boolean running(Uid transaction) {
        return ActionManager.manager().get(transaction) != null;
    }

    @Override
    public Optional<Origin> origin(Xid xid) {
        if (!BranchIds.ofNarayana(xid)) {
            return Optional.empty();
        }
        Uid transaction = BranchIds.transaction(xid);
        return Optional.of(new Origin(transaction.toString(), BranchIds.node(xid), running(transaction)));
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
