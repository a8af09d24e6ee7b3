package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What is said on Quarkus only: 220 to 229. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface QuarkusMessages {

    QuarkusMessages QUARKUS = Messages.getBundle(MethodHandles.lookup(), QuarkusMessages.class);

    @Message(
            id = 220,
            value =
                    "Unknown key 'sql.connection.%1$s.pool.%2$s' for a pool of Quarkus's.%3$s Keys that mean the same there: %4$s."
                            + " Quarkus's own keys for a data source (quarkus.datasource.…) may be used as well.")
    String unknownPoolKey(String connection, String key, String suggestion, Collection<String> known);
}
