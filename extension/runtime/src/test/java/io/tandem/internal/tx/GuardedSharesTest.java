package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.spi.PreparedShares;
import java.lang.reflect.Proxy;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardedSharesTest {

    private static final Xid XID = (Xid) Proxy.newProxyInstance(
            Xid.class.getClassLoader(), new Class<?>[] {Xid.class}, (self, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final IllegalStateException unforeseen = new IllegalStateException("not foreseen");

    private final XAResource failing = new ParticipantConnection("notes", answering(unforeseen)).getXAResource();

    @Test
    void whatWasNotForeseenIsAskedAgain() {
        assertUnavailable(() -> failing.recover(XAResource.TMSTARTRSCAN));
        assertUnavailable(() -> failing.commit(XID, false));
        assertUnavailable(() -> failing.rollback(XID));
        assertUnavailable(() -> failing.forget(XID));
    }

    @Test
    void anAnswerStaysWhatItIs() throws XAException {
        XAException unknown = new XAException(XAException.XAER_NOTA);
        XAResource sound = new ParticipantConnection("notes", answering(null)).getXAResource();

        assertThat(sound.recover(XAResource.TMSTARTRSCAN)).isEmpty();
        assertThat(sound.isSameRM(sound)).isTrue();
        assertThat(sound.isSameRM(failing)).isFalse();
        assertThatExceptionOfType(XAException.class)
                .isThrownBy(() -> new ParticipantConnection("notes", answering(unknown))
                        .getXAResource()
                        .commit(XID, false))
                .isSameAs(unknown);
    }

    private void assertUnavailable(ThrowingCallable call) {
        assertThatExceptionOfType(XAException.class)
                .isThrownBy(call)
                .withCause(unforeseen)
                .satisfies(failure -> assertThat(failure.errorCode).isEqualTo(XAException.XAER_RMFAIL));
    }

    private static PreparedShares answering(@Nullable Exception failure) {
        return (PreparedShares) Proxy.newProxyInstance(
                PreparedShares.class.getClassLoader(),
                new Class<?>[] {PreparedShares.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "isSameRM" -> arguments[0] == self;
                    default -> {
                        if (failure != null) {
                            throw failure;
                        }
                        yield method.getReturnType() == Xid[].class ? new Xid[0] : null;
                    }
                });
    }
}
