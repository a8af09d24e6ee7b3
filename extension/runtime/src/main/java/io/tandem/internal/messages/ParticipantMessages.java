package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What takes part in transactions and is no database: 480 to 489. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface ParticipantMessages {

    ParticipantMessages PARTICIPANT = Messages.getBundle(MethodHandles.lookup(), ParticipantMessages.class);

    @Message(id = 480, value = "Participant '%s' can't be started: %s")
    String notStarted(String name, String cause);

    @Message(
            id = 481,
            value =
                    "'%s' can be written in a transaction only, and none is active. Annotate the method with @Transactional, or use"
                            + " transactions.run(…).")
    String transactionRequired(String name);

    @Message(
            id = 482,
            value =
                    "'%s' is neither read nor written in this transaction any more: it is marked for rollback or ends, and an answer"
                            + " could be wrong. Use it before, or in a new transaction.")
    String doomed(String name);

    @Message(id = 483, value = "Participant '%s' can't become part of the transaction: %s")
    String notTaken(String name, String cause);

    @Message(
            id = 484,
            value =
                    "The participant of %3$s is called '%1$s', with the recovery name '%2$s'. A name has letters, digits, '_' and '-',"
                            + " is unlike those of all connections and other participants (%4$s), and the recovery name begins with it."
                            + " Change name() or recoveryName().")
    String badName(String name, String recoveryName, String type, Collection<String> names);

    @Message(
            id = 485,
            value =
                    "Participant '%1$s' can't be recovered on %2$s, whose transaction service takes only resources of its own: a crash"
                            + " would leave transactions torn. Remove it there, or run the application where Tandem recovers what it enlists.")
    String notRecovered(String name, String platform);

    @Message(
            id = 486,
            value =
                    "Participant '%1$s' refuses to %2$s a savepoint: %3$s. Make the savepoint before it is used and undo the whole"
                            + " transaction instead, or use a transaction of its own.")
    String savepointRefused(String name, String verb, String cause);
}
