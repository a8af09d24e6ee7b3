package io.tandem.mail.internal;

import static io.tandem.mail.internal.MailMessages.MAIL;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The thread that sends what is due. A server that takes no mail at all is no failure of any message: the sender waits, and
 * nothing is counted.
 */
final class Sender implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofSeconds(5);

    private final MailConfig config;
    private final Session session;
    private final Spool spool;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private Duration pause = Duration.ZERO;

    Sender(MailConfig config, Session session, Spool spool) {
        this.config = config;
        this.session = session;
        this.spool = spool;
        this.thread = new Thread(this::run, "tandem-mail");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There may be something to send. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!closed) {
            try {
                Duration wait = pass() ? Duration.ZERO : config.poll();
                pause = Duration.ZERO;
                await(wait);
            } catch (RuntimeException e) {
                MAIL.spoolAway(config.connection(), longer(), e.toString());
                awaitPause();
            } catch (MessagingException e) {
                MAIL.serverAway(config.host(), config.port(), longer(), e.toString());
                awaitPause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (!wait.isZero() && work.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private Duration longer() {
        Duration next = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
        return pause;
    }

    /** Not ended by a new message: the server is away all the same. */
    private void awaitPause() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /**
     * Sends a batch.
     *
     * @return whether there may be more
     * @throws MessagingException if the server takes nothing
     */
    private boolean pass() throws MessagingException {
        List<String> due = spool.due(Instant.now());
        if (due.isEmpty()) {
            return false;
        }
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport);
            for (String id : due) {
                if (closed) {
                    return false;
                }
                Entry entry = spool.take(id, Instant.now(), config.lease()).orElse(null);
                if (entry != null) {
                    reconnect(transport, entry);
                    send(transport, entry);
                }
            }
        }
        return true;
    }

    private void connect(Transport transport) throws MessagingException {
        transport.connect(
                config.host(),
                config.port(),
                config.username().orElse(null),
                config.password().orElse(null));
    }

    /** The server may end a connection after a message that it does not like, or that was one too many. */
    private void reconnect(Transport transport, Entry entry) throws MessagingException {
        if (transport.isConnected()) {
            return;
        }
        try {
            connect(transport);
        } catch (MessagingException e) {
            spool.giveBack(entry.id(), Instant.now());
            throw e;
        }
    }

    private void send(Transport transport, Entry entry) {
        try {
            // its first sender is that of the envelope
            MimeMessage message = new MimeMessage(
                    session, new ByteArrayInputStream(entry.message().array()));
            transport.sendMessage(message, addresses(entry.recipients()));
        } catch (MessagingException e) {
            settle(entry, Outcome.failed(entry, e));
            return;
        }
        spool.remove(entry.id());
    }

    private static InternetAddress[] addresses(List<String> recipients) throws MessagingException {
        List<InternetAddress> addresses = new ArrayList<>();
        for (String each : recipients) {
            addresses.add(new InternetAddress(each));
        }
        return addresses.toArray(InternetAddress[]::new);
    }

    /** What is refused for good stays as a dead letter, and waits there for the rest, if that may still be sent. */
    private void settle(Entry entry, Outcome outcome) {
        int attempt = entry.attempts();
        if (outcome.again().isEmpty() && outcome.never().isEmpty()) {
            spool.remove(entry.id());
        } else if (outcome.again().isEmpty() || attempt >= config.attempts()) {
            List<String> recipients = new ArrayList<>(outcome.never());
            recipients.addAll(outcome.again());
            MAIL.dead(entry.messageId(), recipients.toString(), attempt, outcome.error());
            spool.keep(entry.id(), recipients, true, Instant.now(), outcome.error());
        } else {
            Duration wait = config.pauseAfter(attempt);
            MAIL.triedAgain(entry.messageId(), attempt, config.attempts(), wait, outcome.error());
            List<String> recipients = new ArrayList<>(outcome.again());
            recipients.addAll(outcome.never());
            spool.keep(entry.id(), recipients, false, Instant.now().plus(wait), outcome.error());
        }
    }

    /** A message that is being sent may be sent to its end; others are for the next start. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(END.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
