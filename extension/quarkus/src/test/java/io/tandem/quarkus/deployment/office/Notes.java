package io.tandem.quarkus.deployment.office;

import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import io.tandem.spi.TransactionShare;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;

/** Notes in memory, which nobody injects. The first commit of each transaction can't be carried out: recovery has to. */
@Singleton
public class Notes implements TransactionParticipant {

    private final List<String> committed = new CopyOnWriteArrayList<>();
    private final Map<Xid, List<String>> prepared = new ConcurrentHashMap<>();
    private volatile ParticipantContext context;

    /** Looked up, as nothing keeps it from being removed but what it is. */
    public static Notes get() {
        return CDI.current().select(Notes.class).get();
    }

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

    public void write(String note) {
        context.join(Share.class, Share::new).written.add(note);
    }

    public List<String> committed() {
        return committed;
    }

    private final class Share implements TransactionShare {

        private final List<String> written = new ArrayList<>();

        @Override
        public int prepare(Xid xid) {
            prepared.put(xid, written);
            return XA_OK;
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            if (onePhase) {
                committed.addAll(written);
            } else {
                throw new XAException(XAException.XAER_RMFAIL);
            }
        }

        @Override
        public void rollback(Xid xid) {
            prepared.remove(xid);
        }
    }

    private final class Prepared implements PreparedShares {

        @Override
        public Xid[] recover(int flag) {
            return prepared.keySet().toArray(Xid[]::new);
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            List<String> notes = prepared.remove(xid);
            if (notes == null) {
                throw new XAException(XAException.XAER_NOTA);
            }
            committed.addAll(notes);
        }

        @Override
        public void rollback(Xid xid) {
            prepared.remove(xid);
        }
    }
}
