package io.tandem.it.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.TransactionParticipant;
import io.tandem.spi.TransactionShare;
import jakarta.enterprise.context.ApplicationScoped;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

/** Participants that can't take part. */
class ParticipantProblemsIT {

    @Test
    void saysWhichOneCantBeStarted() {
        assertThat(archives(Closed.class).failure().message())
                .contains("TANDEM00480: Participant 'closed' can't be started: closed for the summer");
    }

    @Test
    void saysWhatIsWrongWithAName() {
        assertThat(archives(Misnamed.class).failure().message())
                .contains("TANDEM00484: The participant of " + Misnamed.class.getName())
                .contains("is called 'my notes', with the recovery name 'my notes'");
        assertThat(archives(Doubled.class).failure().message())
                .contains("is called 'default'")
                .contains("connections and other participants ([default])");
    }

    @Test
    void saysWhyAShareDoesNotStart() throws Exception {
        try (Application application = archives(Unwilling.class).start()) {
            assertThatThrownBy(() -> application.inTransaction(
                            () -> application.bean(Unwilling.class).write(new XAException(XAException.XAER_RMFAIL))))
                    .hasMessage("TANDEM00483: Participant 'unwilling' can't become part of the transaction: its"
                            + " share did not start, XA error -7")
                    .hasCauseInstanceOf(XAException.class);
            assertThatThrownBy(() -> application.inTransaction(
                            () -> application.bean(Unwilling.class).write(new IllegalStateException("no ink"))))
                    .hasMessageContaining("XA error -7: java.lang.IllegalStateException: no ink")
                    .hasRootCauseMessage("no ink");
        }
    }

    private static ApplicationArchives archives(Class<?> participant) {
        return new ApplicationArchives("problems")
                .classes(participant, Participating.class, Visit.class)
                .connection("default", Setting.h2());
    }

    /** What all of them are. */
    abstract static class Participating implements TransactionParticipant {

        @Override
        public void start(ParticipantContext context) {}

        @Override
        public PreparedShares open() {
            throw new IllegalStateException("nothing is prepared");
        }
    }

    @ApplicationScoped
    static class Closed extends Participating {

        @Override
        public String name() {
            return "closed";
        }

        @Override
        public void start(ParticipantContext context) {
            throw new IllegalStateException("closed for the summer");
        }
    }

    @ApplicationScoped
    static class Misnamed extends Participating {

        @Override
        public String name() {
            return "my notes";
        }
    }

    @ApplicationScoped
    static class Doubled extends Participating {

        @Override
        public String name() {
            return "default";
        }
    }

    @ApplicationScoped
    static class Unwilling extends Participating {

        private volatile ParticipantContext context;

        @Override
        public String name() {
            return "unwilling";
        }

        @Override
        public void start(ParticipantContext given) {
            context = given;
        }

        void write(Exception reason) {
            context.join(Share.class, () -> new Share(reason));
        }
    }

    private record Share(Exception reason) implements TransactionShare {

        @Override
        public void start(Xid xid, int flags) throws XAException {
            if (reason instanceof XAException e) {
                throw e;
            }
            throw (RuntimeException) reason;
        }

        @Override
        public int prepare(Xid xid) {
            throw new AssertionError();
        }

        @Override
        public void commit(Xid xid, boolean onePhase) {
            throw new AssertionError();
        }

        @Override
        public void rollback(Xid xid) {
            // nothing was begun
        }
    }
}
