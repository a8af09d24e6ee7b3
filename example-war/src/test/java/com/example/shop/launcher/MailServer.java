package com.example.shop.launcher;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.function.Consumer;

/** What the shop's confirmations are sent to: a mail server in this JVM, on any free port. */
final class MailServer implements AutoCloseable {

    private static final String HOST = "localhost";

    private final GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));

    /** A mail for one recipient. */
    record Mail(String recipient, String subject) {}

    /**
     * Starts it.
     *
     * @param mailbox told of each mail before its sender is told that it was taken
     */
    MailServer(Consumer<Mail> mailbox) {
        server.start();
        UserManager users = server.getUserManager();
        MessageDeliveryHandler deliver = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, recipient) -> {
            mailbox.accept(new Mail(recipient.getEmail(), message.getMessage().getSubject()));
            return deliver.handle(message, recipient);
        });
    }

    /** Has the shop send there. */
    Map<String, String> keys() {
        return Map.of(
                "sql.mail.host",
                HOST,
                "sql.mail.port",
                String.valueOf(server.getSmtp().getPort()));
    }

    @Override
    public void close() {
        server.stop();
    }
}
