package io.tandem.internal.tx.xa;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/**
 * Branches of one database whose end is decided and not confirmed. They are tried again in short intervals, in a thread that
 * lives as long as there are any; recovery finds the same branches, but only after its period, and an undecided one only after
 * the time that an orphan is watched. Thread-safe.
 */
public final class UnfinishedBranches implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** How long a rolled back branch that the database does not list may still turn up: its prepare may be under way. */
    private static final Duration WATCH = Duration.ofSeconds(10);

    private record End(boolean commit, Instant since) {}

    private final RecoverableConnection database;
    private final Map<BranchId, End> branches = new LinkedHashMap<>();
    private @Nullable Thread worker;
    private boolean closed;

    public UnfinishedBranches(RecoverableConnection database) {
        this.database = database;
    }

    void commit(Xid xid) {
        add(xid, true);
    }

    void rollback(Xid xid) {
        add(xid, false);
    }

    /** How many there are. */
    public synchronized int size() {
        return branches.size();
    }

    private synchronized void add(Xid xid, boolean commit) {
        if (closed) {
            return;
        }
        branches.put(BranchId.of(xid), new End(commit, Instant.now()));
        if (worker == null) {
            Thread started = new Thread(this::work, "tandem-unfinished-" + database.name());
            started.setDaemon(true);
            worker = started;
            started.start();
        }
    }

    private void work() {
        do {
            try {
                Thread.sleep(PAUSE.toMillis());
                pass();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | XAException e) {
                RECOVERY.stillUnfinished(size(), database.name(), e.toString());
            }
        } while (!finished());
    }

    private synchronized boolean finished() {
        if (!branches.isEmpty()) {
            return false;
        }
        worker = null;
        return true;
    }

    private void pass() throws SQLException, XAException {
        Map<BranchId, End> open = snapshot();
        try (PreparedBranches prepared = new PreparedBranches(database.open())) {
            Set<BranchId> held = prepared.all();
            List<BranchId> done = new ArrayList<>();
            for (Map.Entry<BranchId, End> each : open.entrySet()) {
                if (held.contains(each.getKey())
                        ? ended(prepared, each.getKey(), each.getValue())
                        : gone(each.getValue())) {
                    done.add(each.getKey());
                }
            }
            remove(done);
        }
    }

    /** What the resource has decided on its own is nothing to be tried again. */
    private boolean ended(PreparedBranches prepared, BranchId branch, End end) {
        try {
            prepared.end(branch, end.commit());
            return true;
        } catch (XAException e) {
            RECOVERY.stillUnfinished(size(), database.name(), e.toString());
            return XaCodes.isOutcome(e.errorCode);
        }
    }

    private static boolean gone(End end) {
        return end.commit() || Instant.now().isAfter(end.since().plus(WATCH));
    }

    private synchronized Map<BranchId, End> snapshot() {
        return new LinkedHashMap<>(branches);
    }

    private synchronized void remove(List<BranchId> done) {
        done.forEach(branches::remove);
    }

    /** Leaves the rest to recovery. */
    @Override
    public synchronized void close() {
        closed = true;
        branches.clear();
        if (worker != null) {
            worker.interrupt();
        }
    }
}
