package io.tandem.it.infinispan;

import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import io.tandem.spi.TransactionShare;
import jakarta.enterprise.context.ApplicationScoped;
import javax.transaction.xa.Xid;

/** Takes part in order to halt the JVM, at the step it is told. */
@ApplicationScoped
public class Halting implements TransactionParticipant {

    static final int EXIT_CODE = 42;

    private volatile ParticipantContext context;

    @Override
    public String name() {
        return "halting";
    }

    @Override
    public void start(ParticipantContext given) {
        context = given;
    }

    @Override
    public PreparedShares open() {
        return new Nothing();
    }

    void join(String step) {
        context.join(Share.class, () -> new Share(step));
    }

    private static void pass(String here, String step) {
        if (here.equals(step)) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private record Share(String step) implements TransactionShare {

        @Override
        public int prepare(Xid xid) {
            pass("prepare", step);
            return XA_OK;
        }

        @Override
        public void commit(Xid xid, boolean onePhase) {
            pass("commit", step);
        }

        @Override
        public void rollback(Xid xid) {
            throw new AssertionError(step);
        }
    }

    /** It keeps nothing. */
    private static final class Nothing implements PreparedShares {

        @Override
        public Xid[] recover(int flag) {
            return new Xid[0];
        }

        @Override
        public void commit(Xid xid, boolean onePhase) {
            throw new AssertionError(xid);
        }

        @Override
        public void rollback(Xid xid) {
            throw new AssertionError(xid);
        }
    }
}
