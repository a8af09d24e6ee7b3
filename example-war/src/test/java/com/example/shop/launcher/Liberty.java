package com.example.shop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open Liberty, which has no Hibernate, with a user directory of its own. */
final class Liberty implements FullServer {

    private static final String SERVER = "shop";

    /** It can't recover files after a crash, so that Tandem refuses them there. */
    private static final String FILES = "-Dsql.files.";

    private static final String NO_INVOICES = "-Dshop.invoices=none";

    private final Path home = Build.server("wlp");

    @Override
    public List<String> command(Path directory, int port, List<ShopDatabase> databases, List<String> options)
            throws IOException {
        Path base = directory.resolve("liberty").toAbsolutePath();
        Path configuration = base.resolve("servers").resolve(SERVER);
        Path deployments = Files.createDirectories(configuration.resolve("dropins"));
        Files.copy(Build.war("-hibernate"), deployments.resolve("shop.war"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(configuration.resolve("server.xml"), configuration(port, databases));
        return Stream.of(
                        // it reads this from its environment only
                        Stream.of("/usr/bin/env", "WLP_USER_DIR=" + base, Build.java()),
                        Stream.concat(
                                options.stream().filter(option -> !option.startsWith(FILES)), Stream.of(NO_INVOICES)),
                        databases.stream().map(database -> database.option(jndi(database))),
                        Stream.of(
                                "@" + home.resolve("lib/platform/java/java9.options"),
                                "-jar",
                                home.resolve("bin/tools/ws-server.jar").toString(),
                                SERVER))
                .flatMap(part -> part)
                .toList();
    }

    private static String configuration(int port, List<ShopDatabase> databases) {
        return """
                <server>
                  <featureManager>
                    <feature>cdi-4.0</feature>
                    <feature>jdbc-4.3</feature>
                    <feature>jndi-1.0</feature>
                    <feature>jsonb-3.0</feature>
                    <feature>mail-2.1</feature>
                    <feature>mpConfig-3.1</feature>
                    <feature>persistenceContainer-3.1</feature>
                    <feature>restfulWS-3.1</feature>
                    <feature>xmlBinding-4.0</feature>
                  </featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" httpPort="%d" httpsPort="-1"/>
                  <logging consoleLogLevel="INFO"/>
                %s</server>
                """.formatted(port, databases.stream().map(Liberty::dataSource).collect(Collectors.joining()));
    }

    private static String dataSource(ShopDatabase database) {
        return """
                  <library id="%1$s"><file name="%2$s"/></library>
                  <dataSource id="%1$s" jndiName="%3$s" type="javax.sql.XADataSource">
                    <jdbcDriver libraryRef="%1$s" javax.sql.XADataSource="%4$s"/>
                    <properties URL="%5$s" user="%6$s" password="%7$s"/>
                  </dataSource>
                """.formatted(
                        database.connection(),
                        database.product().jar(),
                        jndi(database),
                        database.product().dataSource(),
                        database.url(),
                        database.username(),
                        database.password());
    }

    private static String jndi(ShopDatabase database) {
        return "jdbc/" + database.connection();
    }
}
