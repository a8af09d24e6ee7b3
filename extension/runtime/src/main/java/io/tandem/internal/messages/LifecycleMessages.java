package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
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
}
