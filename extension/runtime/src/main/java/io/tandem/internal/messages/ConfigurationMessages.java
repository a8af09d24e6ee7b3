package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What can be wrong with properties, names and data sources: 100 to 199. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface ConfigurationMessages {

    ConfigurationMessages CONFIGURATION = Messages.getBundle(MethodHandles.lookup(), ConfigurationMessages.class);

    @Message(
            id = 101,
            value = "Unknown connection '%s', requested by %s. Configured connections: %s.%s"
                    + " Otherwise configure it with 'sql.connection.%1$s.url'.")
    String unknownConnection(String name, String place, Collection<String> configured, String suggestion);
}
