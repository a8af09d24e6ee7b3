package io.tandem.junit5.internal.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** The branches of one database that have begun and not ended: those of sandboxes with their work, the real ones by name. */
final class Branches {

    private static final String WHAT = "a transaction";

    private final Map<BranchKey, Work> sandboxed = new ConcurrentHashMap<>();
    private final Map<BranchKey, Leak> real = new ConcurrentHashMap<>();

    Work begin(Xid xid, Sandbox sandbox) throws XAException {
        Work work = new Work(sandbox, WHAT, Place.here());
        if (sandboxed.putIfAbsent(new BranchKey(xid), work) != null) {
            throw failure(XAException.XAER_DUPID, new SQLException("The branch has begun before"));
        }
        return work;
    }

    @Nullable
    Work find(Xid xid) {
        return sandboxed.get(new BranchKey(xid));
    }

    void realBegun(Xid xid) {
        real.put(new BranchKey(xid), new Leak(WHAT, Place.here()));
    }

    void realEnded(Xid xid) {
        real.remove(new BranchKey(xid));
    }

    /** A prepared branch whose end was refused: it stays, and is no leak. */
    void decided(Xid xid) {
        Work work = find(xid);
        if (work != null) {
            work.decide();
        }
        realEnded(xid);
    }

    /** What is prepared in a sandbox that is still open. */
    List<Xid> prepared() {
        List<Xid> found = new ArrayList<>();
        sandboxed.forEach((xid, work) -> {
            if (work.state() == Work.State.PREPARED && work.sandbox().isOpen()) {
                found.add(xid);
            }
        });
        return found;
    }

    int prepare(Xid xid, Work work) throws XAException {
        try {
            work.sandbox().prepare(work);
            return XAResource.XA_OK;
        } catch (SQLException e) {
            sandboxed.remove(new BranchKey(xid));
            throw failure(vote(e), e);
        }
    }

    /** What was prepared in a sandbox that is over is let go of: nobody will ever find it anywhere. */
    void commit(Xid xid, Work work) throws XAException {
        boolean late = work.state() == Work.State.PREPARED && !work.sandbox().isOpen();
        sandboxed.remove(new BranchKey(xid));
        try {
            if (!late) {
                work.sandbox().commit(work);
            }
        } catch (SQLException e) {
            throw failure(vote(e), e);
        }
    }

    void rollback(Xid xid, Work work) throws XAException {
        sandboxed.remove(new BranchKey(xid));
        if (!work.sandbox().isOpen()) {
            return;
        }
        try {
            work.sandbox().rollback(work);
        } catch (SQLException e) {
            throw failure(XAException.XAER_RMERR, e);
        }
    }

    private static int vote(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") ? XAException.XA_RBINTEGRITY : XAException.XA_RBROLLBACK;
    }

    List<Leak> leaks(@Nullable Sandbox sandbox) {
        List<Leak> leaks = new ArrayList<>(real.values());
        sandboxed.values().stream()
                .filter(work -> work.sandbox() == sandbox && work.isLeft())
                .map(Work::leak)
                .forEach(leaks::add);
        return leaks;
    }

    /** What other tests have left open is theirs. */
    void forgetLeaks() {
        real.clear();
    }

    static XAException failure(int code, Exception cause) {
        XAException failure = new XAException(cause.getMessage());
        failure.errorCode = code;
        failure.initCause(cause);
        return failure;
    }
}
