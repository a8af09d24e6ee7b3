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
}
