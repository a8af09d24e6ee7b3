package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.Collection;
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
    @Message(id = 1, value = "Tandem %1$s, started in %4$d ms on %2$s: %3$s")
    void started(String version, String platform, String connections, long milliseconds);

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

    @LogMessage(level = Level.WARN)
    @Message(
            id = 20,
            value =
                    "The transaction service is that of %2$s, so that %1$s say nothing here. Remove them, and configure the server's"
                            + " transaction log, node name, timeout and recovery instead.")
    void serviceKeysIgnored(Collection<String> keys, String platform);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 21,
            value =
                    "The node name of %1$s is '%2$s', which every server has that was not given one. Two servers of one name that use"
                            + " the same databases roll back each other's prepared work: give each a name of its own (%3$s).")
    void defaultNodeName(String platform, String node, String remedy);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 22,
            value =
                    "Automatic recovery is off in %s: what a crash leaves prepared stays so, with its locks. Switch it on with"
                            + " 'asadmin set configs.config.server-config.transaction-service.automatic-recovery=true'.")
    void noAutomaticRecovery(String platform);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 23,
            value =
                    "%1$s looks for in-doubt work once, with its first transaction, and that has been: what an earlier life left prepared"
                            + " by pools of Tandem's own is not resolved before a restart in which this application comes first. Data sources"
                            + " of the server's have no such limit ('sql.connection.N.datasource').")
    void recoveredTooLate(String platform);

    @LogMessage(level = Level.DEBUG)
    @Message(id = 24, value = "A connection that its pool left behind can't be closed: %s")
    void connectionNotClosed(String cause);
}
