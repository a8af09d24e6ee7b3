package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What a transaction is warned of: 350 to 399. */
@MessageLogger(projectCode = "TANDEM", length = 5)
public interface TransactionWarnings extends BasicLogger {

    TransactionWarnings WARNINGS =
            Logger.getMessageLogger(MethodHandles.lookup(), TransactionWarnings.class, "io.tandem");

    @LogMessage(level = Level.WARN)
    @Message(
            id = 350,
            value =
                    "A transaction wrote connections '%s' and '%s' with two-phase commit off: one may commit without the"
                            + " other. Set 'sql.twophase=true' to commit both or neither, or 'sql.unsafe-commit=allow' to silence"
                            + " this. Said once for each pair.")
    void notAtomic(String first, String second);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 352,
            value =
                    "Thread '%2$s' has taken a connection of '%1$s' and not given it back within 'sql.connection.%1$s.pool.leak-timeout'."
                            + " Close every connection that is taken from an injected DataSource, and every request and"
                            + " transaction that is begun by code.")
    void leak(String connection, String thread);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 360,
            value = "A callback after the %s of transaction %s failed: %s. The outcome stays as it is, and the other"
                    + " callbacks run.")
    void callbackFailed(String outcome, String transaction, String failure, @Cause Throwable cause);

    @LogMessage(level = Level.WARN)
    @Message(
            id = 361,
            value =
                    "The outcome of transaction %s is heuristic or unknown: %d callbacks that wait for a commit or a rollback"
                            + " don't run.")
    void callbacksLeftOut(String transaction, int count);

    @LogMessage(level = Level.INFO)
    @Message(id = 362, value = "%s is not tried again, although its failure would pass: %s.")
    void notRetried(String place, String reason);

    @Message(
            id = 380,
            value = "The application is being closed: transactions that run may go on, a new one can't begin. What has"
                    + " to be written at the end is written from an observer of @BeforeDestroyed(ApplicationScoped.class) or"
                    + " from @PreDestroy, in the thread that closes.")
    String closing();

    @LogMessage(level = Level.INFO)
    @Message(
            id = 381,
            value = "Transaction %s is not rolled back by the end of the application: %s. It was ending already, or its"
                    + " databases do so when its connections are closed.")
    void notRolledBack(String transaction, String reason);

    @LogMessage(level = Level.DEBUG)
    @Message(id = 363, value = "Attempt %d of %d of %s failed: %s. It is tried again in %d ms.")
    void retrying(int attempt, int attempts, String place, String failure, long delay);

    @LogMessage(level = Level.WARN)
    @Message(id = 355, value = "Connection '%s' (%s) is not fully ready for two-phase commit: %s. %s.")
    void limitedReadiness(String connection, String product, String problem, String remedy);
}
