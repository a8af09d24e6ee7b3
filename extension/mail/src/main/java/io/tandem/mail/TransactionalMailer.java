package io.tandem.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.List;

/**
 * Sends mail when the transaction has committed that it was written in, and not when it has rolled back.
 *
 * <pre>{@code
 * @Inject TransactionalMailer mailer;
 *
 * @Transactional
 * void sell(Order order) {
 *     shop.persist(order);
 *     mailer.send(order.email, "Your order " + order.id, "Thank you!");
 * }
 * }</pre>
 *
 * <p>A message is kept in a table of one of the application's databases, in the transaction, and sent after the commit by a thread
 * of its own: at least once. Nothing is lost when the process or the mail server dies; where one of them dies between sending and
 * noting it, the message is sent again, with the same Message-ID. What fails for a while is tried again, after longer and longer
 * pauses; what fails for good, or too often, becomes a {@link DeadLetter}.
 *
 * <p>Thread-safe. No method takes or answers {@code null}; all throw {@link MailException} where the spool can't be read or written.
 */
public interface TransactionalMailer {

    /**
     * Hands over a text.
     *
     * @param to addresses, separated by commas (RFC 5322)
     * @return its Message-ID
     * @throws jakarta.persistence.TransactionRequiredException if no transaction is active
     * @throws MailException if an address is not one
     */
    String send(String to, String subject, String text);

    /**
     * Hands over a message of Jakarta Mail's, made with {@link #message()} or otherwise; it may be changed afterwards. It keeps its
     * Message-ID, if it has one; sender and date are filled in where they are missing.
     *
     * @return its Message-ID
     * @throws jakarta.persistence.TransactionRequiredException if no transaction is active
     * @throws MailException if it has no recipients, or can't be written
     */
    String send(MimeMessage message);

    /** An empty message, to be filled and sent. */
    MimeMessage message();

    /** How many messages wait to be sent. */
    long waiting();

    /** The messages that could not be sent, the oldest first. */
    List<DeadLetter> deadLetters();

    /**
     * Has a dead letter tried again, from the beginning; in the running transaction, where there is one.
     *
     * @throws MailException if there is no such dead letter
     */
    void retry(DeadLetter letter);

    /**
     * Forgets a dead letter; in the running transaction, where there is one.
     *
     * @throws MailException if there is no such dead letter
     */
    void discard(DeadLetter letter);
}
