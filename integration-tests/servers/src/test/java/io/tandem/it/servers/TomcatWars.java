package io.tandem.it.servers;

import io.tandem.it.support.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The application as it is deployed on a servlet container: it brings CDI, Hibernate and the transaction service. */
final class TomcatWars {

    private static final Path LIBRARIES = Path.of(System.getProperty("servlet.libraries"));

    private TomcatWars() {}

    /** With data sources that Tomcat binds for it: the XA data sources of the driver. */
    static SuiteWar byName(Databases databases, Path log) {
        StringBuilder resources = new StringBuilder();
        SuiteWar war = bare(log);
        databases.byName().forEach((name, database) -> {
            resources.append(xaResource(name, database));
            war.with("sql.connection." + name + ".datasource", "java:comp/env/jdbc/" + name);
        });
        return war.text("META-INF/context.xml", context(resources.toString()));
    }

    /** With pools of Tandem's own. */
    static SuiteWar byUrl(Databases databases, Path log) {
        return bare(log).with(databases.byUrl());
    }

    private static SuiteWar bare(Path log) {
        return new SuiteWar()
                .with(Databases.common())
                .with("sql.transaction.log-dir", log.toString())
                .text("WEB-INF/beans.xml", """
                        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
                        """)
                .libraries(libraries());
    }

    static String context(String resources) {
        return "<Context>" + resources + "</Context>";
    }

    /** The driver's XA data source, without a pool. */
    static String xaResource(String name, Database database) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        return """
                <Resource name="jdbc/%s" auth="Container" type="org.postgresql.xa.PGXADataSource"
                          factory="org.apache.naming.factory.BeanFactory"
                          serverName="localhost" portNumber="%d" databaseName="%s" user="%s" password="%s"/>
                """.formatted(
                name, address.getPort(), address.getPath().substring(1), database.username(), database.password());
    }

    /** A pool of Tomcat's, which knows no XA. */
    static String pooledResource(String name, Database database) {
        return """
                <Resource name="jdbc/%s" auth="Container" type="javax.sql.DataSource"
                          driverClassName="org.postgresql.Driver" url="%s" username="%s" password="%s"/>
                """.formatted(name, database.url(), database.username(), database.password());
    }

    private static List<Path> libraries() {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
