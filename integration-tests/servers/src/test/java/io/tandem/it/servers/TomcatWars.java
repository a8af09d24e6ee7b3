package io.tandem.it.servers;

import io.tandem.it.support.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application as it is deployed on a servlet container: it brings CDI, Hibernate and the transaction service.
 *
 * @param resources the data sources that Tomcat binds for it
 * @param pools its pools, which one of the applications uses: an unused one may keep what was undeployed
 * @param logs where the transaction logs are
 */
record TomcatWars(String resources, String pools, Path logs) implements Wars {

    private static final Path LIBRARIES = Path.of(System.getProperty("servlet.libraries"));

    @Override
    public SuiteWar byName(Databases databases) {
        return byName(databases, resources);
    }

    @Override
    public SuiteWar onPlain(Databases databases) {
        return byName(databases, resources + pools).with("sql.connection.warehouse.datasource", dataSource("plain"));
    }

    private SuiteWar byName(Databases databases, String context) {
        SuiteWar war = bare("names").libraries(libraries());
        for (String name : databases.byName().keySet()) {
            war.with("sql.connection." + name + ".datasource", dataSource(name));
        }
        return war.text("META-INF/context.xml", "<Context>" + context + "</Context>");
    }

    @Override
    public SuiteWar byUrl(Databases databases) {
        return bare("urls").with(databases.byUrl()).libraries(libraries());
    }

    @Override
    public SuiteWar withoutPool(Databases databases) {
        return bare("urls")
                .with(databases.byUrl())
                .libraries(libraries().stream()
                        .filter(jar -> !jar.getFileName().toString().startsWith("agroal-"))
                        .toList());
    }

    @Override
    public String dataSource(String name) {
        return "java:comp/env/jdbc/" + name;
    }

    /** A directory of its own, for the transaction log of each of the ways. */
    Path log(String way) {
        return logs.resolve("log-" + way);
    }

    private SuiteWar bare(String way) {
        return new SuiteWar()
                .with(Databases.common())
                .with("sql.transaction.log-dir", log(way).toString())
                .text("WEB-INF/beans.xml", """
                        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
                        """);
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
