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

    @Message(
            id = 221,
            value =
                    "Connection '%1$s' has an address, but Quarkus was built without a data source for it: what data sources there are is"
                            + " fixed at build time. Built with: %2$s. Set 'sql.connection.%1$s.url' or 'quarkus.datasource.%1$s.db-kind' in"
                            + " the application.properties that the application is built with; the address may be another one when it"
                            + " starts.")
    String unknownAtBuildTime(String connection, Collection<String> known);

    @Message(
            id = 222,
            value =
                    "Connection '%1$s' can't take part in two-phase commit: '%2$s' is '%3$s'. Remove that key ('sql.twophase=true' makes the"
                            + " data source an XA data source), or set 'sql.connection.%1$s.twophase=false'.")
    String notXa(String connection, String key, String value);

    @Message(
            id = 223,
            value =
                    "quarkus-hibernate-orm is among the application's extensions, and is switched off ('quarkus.hibernate-orm.enabled=false'):"
                            + " it would make persistence units of the same entities, on pools that know nothing of each other. Panache and"
                            + " '@PersistenceUnit' of Quarkus don't work then; inject '@Session EntityManager' or 'Sessions'. Remove the"
                            + " extension, or set 'quarkus.hibernate-orm.enabled=true' to have both, each with entities of its own.")
    String hibernateOrmOff();

    @Message(
            id = 224,
            value =
                    "The application has no 'io.quarkus:quarkus-agroal', whose pools the connections are on: it would be built, and end without a"
                            + " word when it starts. Add the dependency 'io.tandem:tandem-quarkus' (Tandem, Hibernate and quarkus-agroal), or"
                            + " 'io.quarkus:quarkus-agroal'.")
    String noPools();

    @Message(
            id = 225,
            value =
                    "Participant '%s' would not be recovered: 'quarkus.transaction-manager.enable-recovery' is 'false', and a crash between"
                            + " prepare and commit would leave its work in doubt for ever. Remove that key: it is 'true' where there are"
                            + " participants.")
    String recoveryOff(String participant);
}
