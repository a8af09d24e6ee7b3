package io.tandem.mail.internal;

import java.lang.invoke.MethodHandles;
import java.time.Duration;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Mail: 640 to 669. */
@MessageLogger(projectCode = "TANDEM", length = 5)
interface MailMessages extends BasicLogger {

    MailMessages MAIL = Logger.getMessageLogger(MethodHandles.lookup(), MailMessages.class, "io.tandem.mail");

    @Message(
            id = 640,
            value =
                    "TransactionalMailer is injected, and nothing says which server sends its mail. Set 'sql.mail.host'.")
    String noHost();

    @Message(id = 641, value = "'%s' is set to '%s', which can't be used. Valid: %s.")
    String invalid(String key, String value, String valid);

    @Message(
            id = 642,
            value =
                    "The spool of mail can't be used, the table 'tandem_mail' of connection '%1$s' ('sql.mail.connection'): %2$s. Let"
                            + " 'sql.connection.%1$s.schema=update' make it, or make it yourself: %3$s")
    String noSpool(String connection, String cause, String definition);

    @Message(id = 643, value = "The message can't be sent: %s.")
    String impossible(String why);

    @Message(
            id = 644,
            value =
                    "send() needs an active transaction: the message is sent when that has committed. Annotate the method with"
                            + " @Transactional, or use transactions.run(…).")
    String transactionRequired();

    @Message(id = 645, value = "The spool of mail in connection '%s' can't be %s: %s")
    String spoolFailed(String connection, String what, String cause);

    @Message(id = 646, value = "There is no dead letter %s: it was sent again or discarded already.")
    String noDeadLetter(String id);

    @LogMessage(level = Level.WARN)
    @Message(id = 647, value = "The mail server %s:%d does not take mail. Nothing is lost; it is asked again in %s: %s")
    void serverAway(String host, int port, Duration pause, String cause);

    @LogMessage(level = Level.WARN)
    @Message(id = 648, value = "Message %s was not taken, attempt %d of %d; it is tried again in %s: %s")
    void triedAgain(String messageId, int attempt, int attempts, Duration pause, String cause);

    @LogMessage(level = Level.ERROR)
    @Message(
            id = 649,
            value =
                    "Message %s can't be sent to %s after %d attempts, and is kept as a dead letter (TransactionalMailer.deadLetters): %s")
    void dead(String messageId, String recipients, int attempts, String cause);

    @LogMessage(level = Level.WARN)
    @Message(id = 650, value = "The spool of mail in connection '%s' does not answer; it is asked again in %s: %s")
    void spoolAway(String connection, Duration pause, String cause);

    @Message(id = 651, value = "Mail can't be used: the application is starting, or 'sql.mail.host' is not set.")
    String notRunning();
}
