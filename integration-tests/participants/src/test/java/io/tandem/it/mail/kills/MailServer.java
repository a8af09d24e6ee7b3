package io.tandem.it.mail.kills;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tandem.it.support.Ports;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** GreenMail, one life after the other on one port; what each of them has received is kept. */
final class MailServer {

    private final int port = Ports.free();
    private final Map<String, List<String>> received = new HashMap<>();
    private GreenMail running = start();

    int port() {
        return port;
    }

    private GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    void restart() throws MessagingException {
        stop();
        running = start();
    }

    void stop() throws MessagingException {
        // a stopped server forgets them
        Managers managers = running.getManagers();
        running.stop();
        for (StoredMessage stored : managers.getImapHostManager().getAllMessages()) {
            MimeMessage message = stored.getMimeMessage();
            received.computeIfAbsent(message.getSubject(), subject -> new ArrayList<>())
                    .add(message.getMessageID());
        }
    }

    /** The Message-IDs of what was received by the lives that are over, by subject. */
    Map<String, List<String>> received() {
        return received;
    }
}
