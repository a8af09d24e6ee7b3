package io.tandem.it.servers;

import io.tandem.it.support.Database;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What deployed applications have in common on every server. */
final class Applications {

    /** One instance for each application whose class loader is still known. */
    static final String MARKER = "io.tandem.it.servers.suite.Marker";

    /** The same for the application without Tandem. */
    static final String BARE_MARKER = "io.tandem.it.servers.bare.BareMarker";

    /** How many of ten a server may keep for a while: its idle threads know the last request that each has answered. */
    static final int LAST = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Applications() {}

    /** Waits until a server has forgotten all applications that were undeployed; some keep the last ones for a while. */
    static void awaitForgotten(ServerProcess server) {
        Awaitility.await("applications are forgotten")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> server.instances(MARKER), count -> count <= LAST);
    }

    /** A deployment descriptor that defines {@code java:app/jdbc/warehouse}, as the annotation does. */
    static String dataSourceDefinition(Database database) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <data-source>
                    <name>java:app/jdbc/warehouse</name>
                    <class-name>org.postgresql.xa.PGXADataSource</class-name>
                    <server-name>localhost</server-name>
                    <port-number>%d</port-number>
                    <database-name>%s</database-name>
                    <user>%s</user>
                    <password>%s</password>
                  </data-source>
                </web-app>
                """.formatted(
                        address.getPort(), address.getPath().substring(1), database.username(), database.password());
    }
}
