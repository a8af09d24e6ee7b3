package io.tandem.internal.messages;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
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
            value = "Unknown connection '%1$s', requested by %2$s. Configured connections: %3$s.%4$s"
                    + " Otherwise configure it with 'sql.connection.%1$s.url'.")
    String unknownConnection(String name, String place, Collection<String> configured, String suggestion);

    @Message(
            id = 102,
            value =
                    "The name of a connection is empty, at %s: @Session(\"\"). Name one of %s, or leave the name out for 'default'.")
    String emptyName(String place, Collection<String> configured);

    @Message(
            id = 103,
            value = "Connection '%1$s' is bound twice: by code (ConnectionsConfiguring.bind or @Produces"
                    + " @Connection(\"%1$s\")) and by 'sql.connection.%1$s.%2$s'. Remove one of them.")
    String boundTwice(String name, String key);

    @Message(
            id = 104,
            value =
                    "A data source is supplied for connection '%s' (by %s), but no entity, no injection point and no key uses that"
                            + " connection. Names in use: %s.%s Otherwise list it in 'sql.connections'.")
    String suppliedForNobody(String name, String place, Collection<String> used, String suggestion);

    @Message(
            id = 105,
            value =
                    "Connection '%1$s' is configured, but not where its database is. Set 'sql.connection.%1$s.url' or"
                            + " 'sql.connection.%1$s.datasource', or supply a data source with @Produces @Connection(\"%1$s\").")
    String unboundConnection(String name);

    @Message(
            id = 106,
            value =
                    "'sql.connection.%1$s.twophase=false' under a global two-phase commit (the one resource without it) is"
                            + " not available on %2$s, which asks no resource last. Remove it, or set 'sql.twophase=false'.")
    String noDecidingResource(String name, String platform);

    @Message(
            id = 190,
            value =
                    "Connection '%1$s' is to decide on transactions without two-phase commit ('sql.connection.%1$s.twophase=false'),"
                            + " but the table for its decisions can't be used: %2$s. Let the user create tables, or create it: %3$s")
    String decisionTableUnusable(String name, String cause, String definition);

    @Message(
            id = 107,
            value = "%1$s asks for %2$s with @Connection(\"%3$s\"). @Connection marks entities and what an application"
                    + " supplies; what Tandem hands out is injected with @Session(\"%3$s\").")
    String useSession(String place, String type, String name);

    @Message(id = 140, value = "No driver for connection '%s' (%s): %s is not on the class path. Add %s.")
    String driverMissing(String name, String url, String driver, String artifact);

    @Message(
            id = 141,
            value = "Connection '%1$s' (%2$s) can't be reached: %3$s. Check 'sql.connection.%1$s.url', '.username' and"
                    + " '.password', or let the start wait for the database with 'sql.connection.%1$s.start-wait'.")
    String unreachable(String name, String url, String cause);

    @Message(
            id = 142,
            value =
                    "Connection '%1$s' can't take part in two-phase commit: %2$s is no javax.sql.XADataSource. %3$s, or set"
                            + " 'sql.connection.%1$s.twophase=false': among others with two-phase commit it is then the one"
                            + " resource that decides.")
    String notXa(String name, String source, String remedy);

    @Message(
            id = 143,
            value =
                    "No driver is known for connection '%1$s' (%2$s, from 'sql.connection.%1$s.url'). Known databases: %3$s. Name the class of its"
                            + " Driver, DataSource or XADataSource with 'sql.connection.%1$s.driver'.")
    String unknownDatabase(String name, String url, Collection<String> known);

    @Message(
            id = 144,
            value =
                    "No data source '%2$s' is bound in JNDI, as 'sql.connection.%1$s.datasource' says.%3$s Define it in the"
                            + " server, or configure 'sql.connection.%1$s.url' instead.")
    String noSuchDataSource(String name, String jndiName, String cause);

    @Message(id = 145, value = "Unknown key 'sql.connection.%s.pool.%s'.%s Known: %s.")
    String unknownPoolKey(String name, String key, String suggestion, Collection<String> known);

    @Message(id = 146, value = "'%3$s' is no valid value for 'sql.connection.%1$s.pool.%2$s'. Valid: %4$s.")
    String invalidPoolValue(String name, String key, String value, String expected);

    @Message(id = 147, value = "'sql.connection.%s.%s' is no setting of Hibernate's, but nearly one.%s")
    String unknownHibernateSetting(String name, String key, String suggestion);

    @Message(
            id = 148,
            value =
                    "The driver of connection '%1$s' ('sql.connection.%1$s.driver=%2$s') can't be used: %3$s. Name the class of a java.sql.Driver, a"
                            + " javax.sql.DataSource or a javax.sql.XADataSource.")
    String driverUnusable(String name, String driver, String cause);

    @Message(
            id = 149,
            value =
                    "The data source supplied for connection '%1$s' gives no connection: %2$s. Check what it is made of where"
                            + " it is supplied (@Produces @Connection(\"%1$s\"), ConnectionsConfiguring.bind, or"
                            + " 'sql.connection.%1$s.datasource').")
    String suppliedUnreachable(String name, String cause);

    @Message(
            id = 150,
            value =
                    "The transaction log can't be kept in %s: %s. Set 'sql.transaction.log-dir' to a directory that this"
                            + " process can write to and that survives a restart.")
    String logDirectoryUnusable(Path directory, String cause);

    @Message(
            id = 151,
            value =
                    "The transaction log in %s is in use by another application. Two applications on one log would tear each"
                            + " other's commits: give each a 'sql.transaction.log-dir' of its own.")
    String logDirectoryInUse(Path directory);

    @Message(
            id = 152,
            value =
                    "Node name '%s' (%s) is not valid: use 1 to 23 printable ASCII characters without spaces, unique among all"
                            + " applications that use these databases, and never changed while work is in doubt.")
    String invalidNodeName(String nodeName, String place);

    @Message(
            id = 153,
            value =
                    "Node name '%s' of 'sql.transaction.node-name' is not the one that the transaction log in %s was written"
                            + " with ('%s'): its in-doubt work would be left behind. Remove the key, or take a new 'sql.transaction.log-dir'.")
    String nodeNameChanged(String configured, Path directory, String recorded);

    @Message(
            id = 154,
            value =
                    "Tandem's transaction service already runs in this process with other settings (%s). Applications in"
                            + " one process share it: give them the same 'sql.transaction.*' and 'sql.twophase'.")
    String transactionServiceDiffers(String running);

    @Message(
            id = 155,
            value =
                    "The settings of connection '%1$s' under 'sql.connection.%1$s.pool' don't go together: %2$s. Change one"
                            + " of them; not set, 'max-size' is %3$s.")
    String poolContradiction(String name, String cause, int defaultMaxSize);

    @Message(
            id = 156,
            value =
                    "Connection '%1$s' can't use %2$s: it is neither a javax.sql.DataSource nor a javax.sql.XADataSource. %3$s.")
    String noUsableDataSource(String name, String source, String remedy);

    @Message(
            id = 157,
            value =
                    "The transaction log in %s holds decisions, but the file 'node' with the name they were made under is gone:"
                            + " under a new name their branches would stay in doubt for ever. Restore the file, or name the node with"
                            + " 'sql.transaction.node-name'.")
    String nodeNameLost(Path directory);

    @Message(
            id = 160,
            value =
                    "Tandem needs Hibernate ORM, and %s is not on the class path. Add org.hibernate.orm:hibernate-core (6.6 or"
                            + " newer; on WildFly the server's own is used) to the application; with Java SE, io.tandem:tandem-se"
                            + " brings it.")
    String hibernateMissing(String type);

    @Message(
            id = 161,
            value =
                    "Tandem found no transaction service here: no server's, and Narayana is not on the class path. With Java SE, add"
                            + " io.tandem:tandem-se.")
    String noTransactionService();

    @Message(
            id = 162,
            value =
                    "The transaction log is damaged: %s can't be read at byte %s, and what stood there was durable once. Decisions"
                            + " may be missing, and their branches would be rolled back, so nothing is started. Restore the directory"
                            + " of 'sql.transaction.log-dir' as it was; or end the prepared branches of the node in every database by"
                            + " hand, and delete the file.")
    String journalDamaged(String file, long position);

    @Message(
            id = 163,
            value = "The transaction log %s was written in another format than this version's (%s). Start the version"
                    + " that wrote it once more, and stop it in order; then delete the file.")
    String journalVersion(String file, int version);

    @Message(
            id = 164,
            value =
                    "The transaction log in %s failed (%s), and nothing is written to it any more: what a disk says after a failed"
                            + " forced write can't be relied on. Look after the disk of 'sql.transaction.log-dir', and restart.")
    String journalBroken(String directory, String cause);

    @Message(
            id = 165,
            value =
                    "The transaction log can't be opened in %s: %s. 'sql.transaction.log-dir' has to name a directory that this"
                            + " process can write to, with room for a few megabytes, and that survives a restart.")
    String logUnusable(String directory, String cause);

    @Message(
            id = 166,
            value =
                    "The transaction log can't be kept in connection '%1$s', as 'sql.transaction.log=jdbc:%1$s' says: there is"
                            + " no such connection. Connections: %2$s.%3$s")
    String noLogConnection(String name, Collection<String> names, String suggestion);

    @Message(
            id = 167,
            value =
                    "The transaction log can't be kept in the database of connection '%1$s' ('sql.transaction.log=jdbc:%1$s'):"
                            + " %2$s. Its user has to be allowed to create the tables tandem_log and tandem_node there, or to write"
                            + " to them.")
    String jdbcLogUnusable(String connection, String cause);

    @Message(
            id = 168,
            value =
                    "Node '%s' of 'sql.transaction.node-name' is held by a process that lives: two processes of one name would"
                            + " tear each other's commits. Give each a name of its own, or remove the key.")
    String nodeAlive(String node);

    @Message(
            id = 169,
            value =
                    "Node '%s' was taken over by another process, since this one did not renew its lease in time. It decides"
                            + " nothing any more: restart it.")
    String nodeTakenOver(String node);

    @Message(
            id = 171,
            value =
                    "The transaction log in the database of connection '%s' failed: %s. Transactions over several connections"
                            + " need it: see to that database.")
    String jdbcLogFailed(String connection, String cause);

    @Message(id = 170, value = "Tandem can't start. %s:%n%s")
    String cannotStart(String count, String problems);

    @Message(
            id = 110,
            value =
                    "'%s' is set to '%s' in %s, which can't be read, so nothing is started. Valid: %s. Correct the value or"
                            + " remove the key%s.")
    String invalidValue(String key, String shown, String place, String valid, String fallback);

    @Message(
            id = 111,
            value = "Unknown key '%s' in %s: its value would have no effect.%s Keys there are: %s. Correct the key or"
                    + " remove it.")
    String unknownKey(String key, String place, String suggestion, Collection<String> keys);

    @Message(
            id = 112,
            value = "Unknown key '%s' in %s: it is close to a key of Tandem's, and would have no effect. Did you mean"
                    + " '%s'? Rename it; if it belongs to something else, it needs a name less like that.")
    String nearKey(String key, String place, String nearest);

    @Message(
            id = 113,
            value = "'%s' in %s names a connection '%s', which no connection can be called, so it would have no effect."
                    + " Names consist of letters, digits, '_' and '-', without quotation marks. Rename the connection.")
    String invalidName(String key, String place, String name);

    @Message(
            id = 114,
            value =
                    "Connection '%s' has two places: '%s' in %s and '%s' in %s. Only one of them can be used. Keep '%2$s' for"
                            + " a pool of Tandem's own, or '%4$s' for the server's data source, and remove the other.")
    String urlAndDatasource(String connection, String url, String urlPlace, String datasource, String datasourcePlace);

    @Message(
            id = 115,
            value =
                    "'%s' in %s has no effect: it is for a pool of Tandem's own, and connection '%s' has none. Set '%s' to"
                            + " the address of the database, or remove the key.")
    String uselessWithoutUrl(String key, String place, String connection, String url);

    @Message(
            id = 117,
            value =
                    "The value of '%s' in %s refers to something that is not set, so it can't be read. Set what it refers"
                            + " to, give the expression a default, or remove the key.")
    String unresolvedValue(String key, String place);

    @Message(
            id = 192,
            value =
                    "Another process runs as node '%s' at the database of connection '%s', with a log of its own: each would roll"
                            + " back what the other one has just prepared. Give this process another 'sql.transaction.node-name', or none,"
                            + " which makes a unique one.")
    String nodeNameTaken(String node, String connection);

    @Message(
            id = 193,
            value =
                    "Whether another process runs as node '%s' can't be found out at the database of connection '%s': %s. Without"
                            + " 'sql.transaction.node-name' Tandem makes a unique name, and need not ask.")
    String nodeNameUnclaimed(String node, String connection, String cause);

    @Message(
            id = 172,
            value =
                    "Connection '%1$s' needs a pool of Tandem's own, and Agroal is not on the class path. Add io.agroal:agroal-pool"
                            + " (3.2 or newer) to the application (WEB-INF/lib), or use a data source of the server's with"
                            + " 'sql.connection.%1$s.datasource'.")
    String agroalMissing(String name);

    @Message(
            id = 199,
            value =
                    "Connection '%s' needs a pool of Tandem's own, and the Agroal on the class path is older than 3.2: %s. Give"
                            + " io.agroal:agroal-api, agroal-pool and agroal-narayana one version, 3.2 or newer"
                            + " (dependencyManagement, in front of the platform that brings the older one).")
    String agroalTooOld(String name, String place);

    @Message(id = 173, value = "Connection '%1$s' can't take part in two-phase commit with %2$s: %3$s.")
    String notRecovered(String name, String source, String reason);

    @Message(
            id = 194,
            value =
                    "An EntityManager or Session is injected without a connection's name, and there is a META-INF/persistence.xml: it is left"
                            + " to that unit. Where nothing supplies it the deployment fails. Write '@Inject @Session(\"…\")' with one of %s, or"
                            + " '@Inject Sessions', for Tandem's; or a producer, '@Produces @PersistenceContext(unitName = \"…\")"
                            + " EntityManager', for the unit's.")
    String plainBesideUnit(Collection<String> connections);

    @Message(
            id = 180,
            value =
                    "Connection '%1$s' can't take part in two-phase commit with a pool of Tandem's own: %2$s recovers its own data"
                            + " sources only, so that a crash between prepare and commit would leave the work of this one in doubt for"
                            + " ever. Define an XA data source in the server and name it in 'sql.connection.%1$s.datasource'.")
    String poolNotRecovered(String name, String platform);

    @Message(
            id = 181,
            value =
                    "The transaction manager of %s keeps no log, so that a crash between prepare and commit would leave work in"
                            + " doubt for ever. Switch its log on, with an identity that no other server has (in tomee.xml, 'TxRecovery ="
                            + " true' and 'tmId', bytes separated by commas, of the TransactionManager), or set 'sql.twophase=false'.")
    String serverKeepsNoLog(String platform);
}
