package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
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
}
