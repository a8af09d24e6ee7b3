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
            id = 116,
            value = "'%s' is set to '%s' in %s, which is not available in this version, so decisions could not be kept"
                    + " there. Use 'file', which is also the default.")
    String logNotAvailable(String key, String shown, String place);

    @Message(
            id = 117,
            value =
                    "The value of '%s' in %s refers to something that is not set, so it can't be read. Set what it refers"
                            + " to, give the expression a default, or remove the key.")
    String unresolvedValue(String key, String place);
}
