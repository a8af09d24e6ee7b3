package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Recovery: 400 to 499. */
@MessageLogger(projectCode = "TANDEM", length = 5)
public interface RecoveryMessages extends BasicLogger {

    RecoveryMessages RECOVERY =
            Logger.getMessageLogger(MethodHandles.lookup(), RecoveryMessages.class, "io.tandem.recovery");

    @LogMessage(level = Level.WARN)
    @Message(
            id = 401,
            value = "Recovery can't reach connection '%s': %s. What is in doubt there stays so until the next pass.")
    void unreachable(String connection, String cause);

    @LogMessage(level = Level.INFO)
    @Message(id = 402, value = "Recovery's connection to '%s' broke (%s); it is opened anew.")
    void reconnecting(String connection, String cause);

    @LogMessage(level = Level.DEBUG)
    @Message(id = 403, value = "Recovery's connection to '%s' could not be closed: %s")
    void closeFailed(String connection, String cause);

    @LogMessage(level = Level.DEBUG)
    @Message(
            id = 430,
            value = "%d branches on connection '%s' are decided and not yet ended: %s. They are tried again.")
    void stillUnfinished(int count, String connection, String cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 470,
            value =
                    "Connection '%s', which decides on transactions, can't be asked: %s. Branches of other connections stay"
                            + " prepared until it can; recovery asks again in its next pass.")
    void keeperUnreachable(String connection, String cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 471,
            value =
                    "A branch of connection '%s', whose transaction is committed, could not be ended: %s. Recovery tries again"
                            + " in its next pass.")
    void decidedBranchWaits(String connection, String cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 472,
            value =
                    "Connection '%1$s' decided on transactions when this node ended without order, and is not configured to do so"
                            + " now: branches of other connections stay prepared until it can be asked. Start once with"
                            + " 'sql.connection.%1$s.twophase=false', as it was. If its database is lost for good, look at what is"
                            + " prepared in the others, and remove its name from %2$s.")
    void keeperGone(String connection, Object file);
}
