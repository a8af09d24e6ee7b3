package com.example.shop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** WildFly, which has Hibernate, with a base directory of its own. */
final class WildFly implements FullServer {

    private static final int HTTP = 8080;
    private static final String JNDI = "java:jboss/datasources/";

    private final Path home = Build.server("wildfly-");

    @Override
    public List<String> command(Path directory, int port, List<ShopDatabase> databases, List<String> options)
            throws IOException {
        Path base = directory.resolve("wildfly").toAbsolutePath();
        Files.createDirectories(base.resolve("deployments"));
        Directories.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        layDriver(base.resolve("modules"));
        Path configuration = base.resolve("configuration/standalone.xml");
        Files.writeString(
                configuration, Files.readString(configuration).replace("<drivers>", dataSources(databases) + """
                                <drivers>
                                  <driver name="postgresql" module="org.postgresql">
                                    <xa-datasource-class>org.postgresql.xa.PGXADataSource</xa-datasource-class>
                                  </driver>
                                """));
        Files.copy(Build.war(""), base.resolve("deployments/shop.war"), StandardCopyOption.REPLACE_EXISTING);
        return Stream.of(
                        Stream.of(Build.java()),
                        options.stream(),
                        databases.stream().map(database -> database.option(JNDI + database.connection())),
                        Stream.of(
                                "-Djboss.tx.node.id=shop",
                                "-Djboss.socket.binding.port-offset=" + (port - HTTP),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Dmodule.path=" + home.resolve("modules") + ":" + base.resolve("modules"),
                                "-jar",
                                home.resolve("jboss-modules.jar").toString(),
                                "org.jboss.as.standalone",
                                "-Djboss.home.dir=" + home,
                                "-Djboss.server.base.dir=" + base))
                .flatMap(part -> part)
                .toList();
    }

    /** It has H2's, and not PostgreSQL's. */
    private static void layDriver(Path modules) throws IOException {
        Path module = Files.createDirectories(modules.resolve("org/postgresql/main"));
        Files.copy(Product.POSTGRESQL.jar(), module.resolve("postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(module.resolve("module.xml"), """
                <module name="org.postgresql" xmlns="urn:jboss:module:1.9">
                  <resources><resource-root path="postgresql.jar"/></resources>
                  <dependencies><module name="java.se"/><module name="java.transaction.xa"/></dependencies>
                </module>
                """);
    }

    private static String dataSources(List<ShopDatabase> databases) {
        return databases.stream()
                .map(database -> """
                        <xa-datasource jndi-name="%1$s%2$s" pool-name="%2$s">
                          <xa-datasource-property name="URL">%3$s</xa-datasource-property>
                          <driver>%4$s</driver>
                          <security user-name="%5$s" password="%6$s"/>
                        </xa-datasource>
                        """.formatted(
                                JNDI,
                                database.connection(),
                                database.url(),
                                database.product().driver(),
                                database.username(),
                                database.password()))
                .collect(Collectors.joining());
    }
}
