package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What can be wrong with entities and where they live: 200 to 299. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface MappingMessages {

    MappingMessages MAPPING = Messages.getBundle(MethodHandles.lookup(), MappingMessages.class);

    @Message(
            id = 201,
            value =
                    "%s.%s crosses two connections: %s belongs to %s, %s to %s. No database can join or enforce a foreign"
                            + " key across connections. Move both to one connection, or store the identifier (for example 'Long"
                            + " %2$sId') and load the %5$s through its own session.")
    String relationCrosses(
            String entity, String attribute, String owner, String ownerConnections, String target, String connections);
}
