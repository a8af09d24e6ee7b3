package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.time.Duration;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Start and stop: 1 to 99. */
@MessageLogger(projectCode = "TANDEM", length = 5)
public interface LifecycleMessages extends BasicLogger {

    LifecycleMessages LIFECYCLE = Logger.getMessageLogger(MethodHandles.lookup(), LifecycleMessages.class, "io.tandem");

    @LogMessage(level = Level.INFO)
    @Message(id = 1, value = "Tandem %s on %s: %s")
    void started(String version, String platform, String connections);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 2,
            value =
                    "Transactions that had not ended %2$s after the application began to close ('sql.transaction.drain'):"
                            + " %1$d. They are rolled back, unless they were being committed already; what is in doubt stays in the log"
                            + " for the next start.")
    void notDrained(int transactions, Duration limit);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 3,
            value = "%s has not ended within %s, perhaps because a database does not answer. It is left behind.")
    void leftBehind(String what, Duration limit);
}
