package io.tandem.mail.internal;

import static io.tandem.mail.internal.MailMessages.MAIL;

import io.tandem.Transactions;
import io.tandem.mail.DeadLetter;
import io.tandem.mail.MailException;
import io.tandem.mail.TransactionalMailer;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.TransactionRequiredException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is injected. */
final class Mailer implements TransactionalMailer {

    private static final String MESSAGE_ID = "Message-ID";

    private final MailConfig config;
    private final Session session;
    private final Spool spool;
    private final Transactions transactions;
    private final Runnable wake;

    /**
     * @param wake called when a message may be sent
     */
    Mailer(MailConfig config, Session session, Spool spool, Transactions transactions, Runnable wake) {
        this.config = config;
        this.session = session;
        this.spool = spool;
        this.transactions = transactions;
        this.wake = wake;
    }

    @Override
    public MimeMessage message() {
        return new MimeMessage(session);
    }

    @Override
    public String send(String to, String subject, String text) {
        try {
            MimeMessage message = message();
            message.setRecipients(RecipientType.TO, InternetAddress.parse(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            return send(message);
        } catch (MessagingException e) {
            throw new MailException(MAIL.impossible(String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public String send(MimeMessage message) {
        try {
            transactions.afterCommit(wake);
        } catch (IllegalStateException e) {
            throw new TransactionRequiredException(MAIL.transactionRequired());
        }
        try {
            Entry entry = entry(message);
            spool.add(entry, Instant.now());
            return entry.messageId();
        } catch (MessagingException | IOException e) {
            throw new MailException(MAIL.impossible(String.valueOf(e.getMessage())), e);
        }
    }

    /** The date is of the type that Jakarta Mail has for it. */
    @SuppressWarnings("JavaUtilDate")
    private Entry entry(MimeMessage given) throws MessagingException, IOException {
        List<String> recipients = recipients(given);
        Optional<String> own = Optional.ofNullable(given.getMessageID());
        MimeMessage message = new MimeMessage(given);
        if (own.isEmpty()) {
            // made by the copying, and no id of a message that may be sent once more
            given.removeHeader(MESSAGE_ID);
        }
        if (message.getFrom() == null || message.getFrom().length == 0) {
            message.setFrom(new InternetAddress(config.from()
                    .orElseThrow(() -> new MailException(
                            MAIL.impossible("it has no sender. Set one in the message, or 'sql.mail.from'")))));
        }
        if (message.getSentDate() == null) {
            message.setSentDate(new Date());
        }
        String id = UUID.randomUUID().toString();
        String sender = ((InternetAddress) message.getFrom()[0]).getAddress();
        String messageId = own.orElse("<" + id + sender.substring(Math.max(0, sender.indexOf('@'))) + ">");
        // makes one of its own
        message.saveChanges();
        message.setHeader(MESSAGE_ID, messageId);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new Entry(id, messageId, 0, sender, recipients, ByteBuffer.wrap(bytes.toByteArray()));
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        Address[] all = message.getAllRecipients();
        if (all == null || all.length == 0) {
            throw new MailException(MAIL.impossible("it has no recipients"));
        }
        return Arrays.stream(all)
                .map(each -> ((InternetAddress) each).getAddress())
                .distinct()
                .toList();
    }

    @Override
    public long waiting() {
        return spool.waiting();
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return spool.dead();
    }

    @Override
    public void retry(DeadLetter letter) {
        spool.revive(letter.id(), Instant.now());
    }

    @Override
    public void discard(DeadLetter letter) {
        spool.discard(letter.id());
    }
}
