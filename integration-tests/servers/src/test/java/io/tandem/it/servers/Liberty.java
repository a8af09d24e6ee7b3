package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An Open Liberty with a user directory of its own, deployed on by its directory of dropped-in applications. */
final class Liberty implements Server {

    private static final Path HOME =
            Path.of(System.getProperty("servers.directory"), "wlp").toAbsolutePath();
    private static final String SERVER = "tests";

    private final Path base = TestClasses.workDirectory("liberty");
    private final Path configuration = base.resolve("servers").resolve(SERVER);
    private final Path deployments = configuration.resolve("dropins");
    private final int port = 9080 + Ports.freeOffset(9080);
    private final List<String> dataSources = new ArrayList<>();
    private ServerProcess process;

    @Override
    public Product product() {
        return Product.LIBERTY;
    }

    @Override
    public Wars wars() {
        return new ServerWars("jdbc/", Jars.hibernate());
    }

    @Override
    public Liberty xaDataSource(String name, Database database) {
        return dataSource(name, database, "type=\"javax.sql.XADataSource\"");
    }

    @Override
    public Liberty plainDataSource(String name, Database database) {
        return dataSource(name, database, "type=\"javax.sql.DataSource\"");
    }

    /** Adds a data source with other attributes. */
    Liberty dataSource(String name, Database database, String attributes) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        dataSources.add("""
                <dataSource id="%1$s" jndiName="jdbc/%1$s" %2$s>
                  <jdbcDriver libraryRef="postgresql"/>
                  <properties.postgresql serverName="localhost" portNumber="%3$d" databaseName="%4$s" user="%5$s" password="%6$s"/>
                </dataSource>
                """.formatted(
                        name,
                        attributes,
                        address.getPort(),
                        address.getPath().substring(1),
                        database.username(),
                        database.password()));
        return this;
    }

    @Override
    public void start() {
        try {
            if (!Files.exists(deployments)) {
                Files.createDirectories(deployments);
                Files.writeString(configuration.resolve("server.xml"), configuration());
            }
            // it reads this from its environment only
            List<String> command = new ArrayList<>(List.of("/usr/bin/env", "WLP_USER_DIR=" + base));
            command.addAll(ServerProcess.JVM);
            command.addAll(List.of(
                    "@" + HOME.resolve("lib/platform/java/java9.options"),
                    "-jar",
                    HOME.resolve("bin/tools/ws-server.jar").toString(),
                    SERVER));
            Path output = base.resolve("output.txt");
            process = ServerProcess.start(command, base, output);
            int before = process.output().length();
            process.await("Liberty", () -> said(before, "CWWKF0011I"));
            for (String name : deployed()) {
                process.await(name + " on Liberty", () -> said(before, "CWWKZ0001I: Application " + name + " started"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> deployed() throws IOException {
        try (Stream<Path> files = Files.list(deployments)) {
            return files.map(file -> file.getFileName().toString().replace(".war", ""))
                    .toList();
        }
    }

    private String configuration() {
        return """
                <server>
                  <featureManager>
                    <feature>servlet-6.0</feature>
                    <feature>cdi-4.0</feature>
                    <feature>jdbc-4.3</feature>
                    <feature>jndi-1.0</feature>
                    <feature>mpConfig-3.1</feature>
                    <feature>persistenceContainer-3.1</feature>
                    <feature>xmlBinding-4.0</feature>
                  </featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" httpPort="%d" httpsPort="-1"/>
                  <logging consoleLogLevel="INFO"/>
                  <applicationMonitor pollingRate="200ms"/>
                  <library id="postgresql"><file name="%s"/></library>
                  %s
                </server>
                """.formatted(port, Jars.POSTGRESQL, String.join("", dataSources));
    }

    private boolean said(int from, String text) {
        return process.output().substring(from).contains(text);
    }

    @Override
    public void deploy(String name, Path war) {
        int before = process.output().length();
        String failed = "CWWKZ0002E: An exception occurred while starting the application " + name;
        try {
            // in one step, or it is read before it is whole
            Path draft = Files.copy(war, base.resolve(name + ".war"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, deployments.resolve(name + ".war"));
            process.await(
                    "deployment of " + name,
                    () -> said(before, "CWWKZ0001I: Application " + name + " started") || said(before, failed));
            if (said(before, failed)) {
                String message = process.output().substring(before);
                Files.delete(deployments.resolve(name + ".war"));
                throw new DeploymentFailure(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void undeploy(String name) {
        int before = process.output().length();
        try {
            Files.delete(deployments.resolve(name + ".war"));
            process.await(
                    "undeployment of " + name,
                    () -> said(before, "CWWKZ0009I: The application " + name + " has stopped"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Door door(String name) {
        return new Door("http://localhost:" + port + "/" + name);
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
