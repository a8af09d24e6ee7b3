package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A TomEE in a JVM of its own, deployed on by {@link TomeeLauncher}. */
final class Tomee implements Server {

    private static final Path LIBRARIES =
            Path.of(System.getProperty("tomee.libraries")).toAbsolutePath();

    private static final String MANAGER = "manager";

    private final Path base = TestClasses.workDirectory("tomee");
    private final int port = 8080 + Ports.freeOffset(8080);
    private final Properties properties = new Properties();
    private final Map<String, Path> deployed = new LinkedHashMap<>();
    private ServerProcess process;

    /** Switches the log of its transaction manager on. */
    Tomee withLog() {
        properties.put(MANAGER, "new://TransactionManager?type=TransactionManager");
        properties.put(MANAGER + ".TxRecovery", "true");
        properties.put(MANAGER + ".logFileDir", base.resolve("log").toString());
        return this;
    }

    /** Gives it a name of its own: bytes. */
    Tomee identity() {
        properties.put(MANAGER + ".tmId", "116,97,110,100,101,109");
        return this;
    }

    @Override
    public Product product() {
        return Product.TOMEE;
    }

    @Override
    public Wars wars() {
        return new TomeeWars();
    }

    /** Adds the driver's XA data source, and a pool over it with a P behind its name. */
    @Override
    public Tomee xaDataSource(String name, Database database) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        properties.put(name, "new://Resource?class-name=org.postgresql.xa.PGXADataSource");
        properties.put(name + ".ServerName", "localhost");
        properties.put(name + ".PortNumber", String.valueOf(address.getPort()));
        properties.put(name + ".DatabaseName", address.getPath().substring(1));
        properties.put(name + ".User", database.username());
        properties.put(name + ".Password", database.password());
        properties.put(name + "P", "new://Resource?type=DataSource");
        properties.put(name + "P.XaDataSource", name);
        properties.put(name + "P.JtaManaged", "true");
        return this;
    }

    @Override
    public Tomee plainDataSource(String name, Database database) {
        properties.put(name, "new://Resource?type=DataSource");
        properties.put(name + ".JdbcDriver", "org.postgresql.Driver");
        properties.put(name + ".JdbcUrl", database.url());
        properties.put(name + ".UserName", database.username());
        properties.put(name + ".Password", database.password());
        properties.put(name + ".JtaManaged", "true");
        return this;
    }

    @Override
    public void start() {
        try {
            Path file = base.resolve("resources.properties");
            try (Writer out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            List<String> command = new ArrayList<>(ServerProcess.JVM);
            command.addAll(List.of(
                    "--add-opens=java.base/java.net=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                    "-cp",
                    LIBRARIES + "/*:" + Jars.POSTGRESQL + ":" + launcher(),
                    TomeeLauncher.class.getName(),
                    String.valueOf(port),
                    base.resolve("base").toString(),
                    file.toString()));
            Path output = base.resolve("output.txt");
            process = ServerProcess.start(command, base, output);
            process.awaitLine("TOLD start", process.output().lastIndexOf("TOLD") + 1);
            for (Map.Entry<String, Path> one : Map.copyOf(deployed).entrySet()) {
                deploy(one.getKey(), one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing else of the tests', or the server would search it for beans. */
    private Path launcher() throws IOException {
        String file = TomeeLauncher.class.getName().replace('.', '/') + ".class";
        Path copy = base.resolve("launcher").resolve(file);
        if (!Files.exists(copy)) {
            Files.createDirectories(copy.getParent());
            Files.copy(Jars.TESTS.resolve(file), copy);
        }
        return base.resolve("launcher");
    }

    @Override
    public void deploy(String name, Path war) {
        int before = process.output().length();
        process.tell("deploy " + name + " " + war.toAbsolutePath());
        String told = process.awaitLine("TOLD deploy " + name, before);
        if (!told.endsWith("done")) {
            throw new DeploymentFailure(process.output().substring(before));
        }
        deployed.put(name, war);
    }

    @Override
    public void undeploy(String name) {
        deployed.remove(name);
        int before = process.output().length();
        process.tell("undeploy " + name);
        process.awaitLine("TOLD undeploy " + name, before);
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
