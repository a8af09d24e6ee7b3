package com.example.shop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Payara Micro, which has H2 and no Hibernate. */
final class PayaraMicro implements FullServer {

    @Override
    public List<String> command(Path directory, int port, List<ShopDatabase> databases, List<String> options)
            throws IOException {
        Path war = directory.resolve("shop.war").toAbsolutePath();
        Files.copy(Build.war("-hibernate"), war, StandardCopyOption.REPLACE_EXISTING);
        Path commands = Files.write(directory.resolve("commands.txt").toAbsolutePath(), commands(directory, databases));
        return Stream.of(
                        Stream.of(Build.java()),
                        options.stream(),
                        databases.stream().map(database -> database.option(jndi(database))),
                        Stream.of(
                                "-jar",
                                Build.server("payara-micro-").toString(),
                                "--nocluster",
                                "--port",
                                String.valueOf(port),
                                "--rootDir",
                                Files.createDirectories(directory.resolve("payara"))
                                        .toAbsolutePath()
                                        .toString(),
                                "--addLibs",
                                Product.POSTGRESQL.jar().toString(),
                                "--postbootcommandfile",
                                commands.toString(),
                                "--deploy",
                                war.toString()))
                .flatMap(part -> part)
                .toList();
    }

    /** A start may find what an earlier one has made. */
    private static List<String> commands(Path directory, List<ShopDatabase> databases) {
        List<String> commands = new ArrayList<>();
        String service = "set configs.config.server-config.transaction-service.";
        commands.add(service + "automatic-recovery=true");
        commands.add(service + "tx-log-dir=" + directory.resolve("log").toAbsolutePath());
        for (ShopDatabase database : databases) {
            commands.add(
                    "create-jdbc-connection-pool --restype=javax.sql.XADataSource --datasourceclassname=%s --property=URL=%s:User=%s:Password=%s %s"
                            .formatted(
                                    database.product().dataSource(),
                                    database.url().replace(":", "\\:"),
                                    database.username(),
                                    database.password(),
                                    database.connection()));
            commands.add(
                    "create-jdbc-resource --connectionpoolid=%s %s".formatted(database.connection(), jndi(database)));
        }
        return commands;
    }

    private static String jndi(ShopDatabase database) {
        return "jdbc/" + database.connection();
    }
}
