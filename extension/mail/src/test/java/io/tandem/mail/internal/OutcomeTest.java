package io.tandem.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

/** What the mail server has said of each recipient, as Angus tells it. */
class OutcomeTest {

    private static final Address[] NONE = {};

    private final Entry entry = new Entry("1", "<1@x>", 1, "s@x", List.of("a@x", "b@x", "c@x"), ByteBuffer.allocate(0));

    private static Address[] addresses(String... addresses) throws AddressException {
        Address[] all = new Address[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            all[i] = new InternetAddress(addresses[i]);
        }
        return all;
    }

    private static SMTPAddressFailedException refused(String address, int code) throws AddressException {
        return new SMTPAddressFailedException(new InternetAddress(address), "RCPT", code, code + " no");
    }

    @Test
    void triesAllAgainWhenTheConnectionWasLost() {
        Outcome outcome = Outcome.failed(entry, new MessagingException("lost", new IOException("EOF")));
        assertThat(outcome.again()).containsExactly("a@x", "b@x", "c@x");
        assertThat(outcome.never()).isEmpty();
        assertThat(outcome.error()).isEqualTo("lost; EOF");
    }

    @Test
    void tellsRecipientsApart() throws Exception {
        SMTPSendFailedException failure = new SMTPSendFailedException(
                "DATA", 250, "sent", refused("b@x", 550), addresses("a@x"), NONE, addresses("b@x", "c@x"));
        failure.setNextException(refused("b@x", 550));
        failure.getNextException();
        ((MessagingException) failure.getNextException()).setNextException(refused("c@x", 451));
        Outcome outcome = Outcome.failed(entry, failure);
        assertThat(outcome.again()).containsExactly("c@x");
        assertThat(outcome.never()).containsExactly("b@x");
    }

    @Test
    void givesUpAMessageThatIsRefusedAsAWhole() throws Exception {
        SMTPSendFailedException failure =
                new SMTPSendFailedException("DATA", 554, "554 spam", null, NONE, addresses("a@x", "b@x", "c@x"), NONE);
        Outcome outcome = Outcome.failed(entry, failure);
        assertThat(outcome.again()).isEmpty();
        assertThat(outcome.never()).containsExactly("a@x", "b@x", "c@x");
    }

    @Test
    void triesAMessageAgainThatIsRefusedForNow() throws Exception {
        SMTPSendFailedException failure =
                new SMTPSendFailedException("DATA", 451, "451 later", null, NONE, addresses("a@x", "b@x", "c@x"), NONE);
        assertThat(Outcome.failed(entry, failure).again()).hasSize(3);
    }

    @Test
    void sendsNothingTwiceToWhomHasGotIt() throws Exception {
        SendFailedException failure = new SendFailedException("partly", null, addresses("a@x", "b@x"), NONE, NONE);
        assertThat(Outcome.failed(entry, failure).again()).containsExactly("c@x");
    }
}
