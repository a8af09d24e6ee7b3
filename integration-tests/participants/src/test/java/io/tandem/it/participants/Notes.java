package io.tandem.it.participants;

import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import io.tandem.spi.TransactionShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;

/** Notes in memory: the least that can take part in a transaction. */
@ApplicationScoped
public class Notes implements TransactionParticipant {

    private final List<String> committed = new CopyOnWriteArrayList<>();
    private final Map<Xid, List<String>> prepared = new ConcurrentHashMap<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile ParticipantContext context;

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public void start(ParticipantContext given) {
        context = given;
    }

    @Override
    public PreparedShares open() {
        return new Prepared();
    }

    /** Writes a note in the running transaction. */
    public void write(String note) {
        context.join(Share.class, Share::new).written.add(note);
    }

    /** Those of the running transaction, and those that are committed. */
    public List<String> all() {
        List<String> all = new ArrayList<>(committed);
        context.current(Share.class).ifPresent(share -> all.addAll(share.written));
        return all;
    }

    /** What the transaction service has asked for. */
    public List<String> events() {
        return events;
    }

    /** Something that an earlier life has prepared. */
    public void inherit(Xid xid) {
        prepared.put(xid, List.of("inherited"));
    }

    private final class Share implements TransactionShare {

        private final List<String> written = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            if (written.contains("unacceptable")) {
                throw new IllegalStateException("a note is unacceptable");
            }
        }

        @Override
        public int prepare(Xid xid) {
            events.add("prepare");
            prepared.put(xid, written);
            return XA_OK;
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            events.add(onePhase ? "commit in one phase" : "commit");
            if (onePhase) {
                committed.addAll(written);
            } else {
                finish(xid, true);
            }
        }

        @Override
        public void rollback(Xid xid) {
            events.add("rollback");
            prepared.remove(xid);
        }
    }

    private void finish(Xid xid, boolean commit) throws XAException {
        List<String> notes = prepared.remove(xid);
        if (notes == null) {
            throw new XAException(XAException.XAER_NOTA);
        }
        if (commit) {
            committed.addAll(notes);
        }
    }

    private final class Prepared implements PreparedShares {

        @Override
        public Xid[] recover(int flag) {
            return prepared.keySet().toArray(Xid[]::new);
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            finish(xid, true);
        }

        @Override
        public void rollback(Xid xid) throws XAException {
            finish(xid, false);
        }
    }
}
