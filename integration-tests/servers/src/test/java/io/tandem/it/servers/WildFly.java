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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A WildFly with a base directory of its own, deployed on by its scanner. */
final class WildFly implements Server {

    /** What its launch script opens. */
    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/com.sun.net.ssl.internal.ssl=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Product product;
    private final Path home;
    private final Path base = TestClasses.workDirectory("wildfly");
    private final Path deployments = base.resolve("deployments");
    private final int offset = Ports.freeOffset(8080, 8443, 9990, 9993, 4712, 4713);
    private final Map<String, String> properties = new TreeMap<>(Map.of(
            // a pass of recovery takes two minutes to come otherwise
            "RecoveryEnvironmentBean.periodicRecoveryPeriod", "2",
            "RecoveryEnvironmentBean.recoveryBackoffPeriod", "1",
            "JTAEnvironmentBean.orphanSafetyInterval", "3000"));
    private final List<String> dataSources = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private ServerProcess process;

    WildFly(Product product) {
        this.product = product;
        this.home = Path.of(System.getProperty("servers.directory"))
                .resolve(directory(product) + "-" + product.version())
                .toAbsolutePath();
    }

    /** What it is called when it is unpacked. */
    private static String directory(Product product) {
        return product == Product.WILDFLY_PREVIEW ? "wildfly-preview" : "wildfly";
    }

    @Override
    public WildFly xaDataSource(String name, Database database) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        dataSources.add("""
                <xa-datasource jndi-name="java:jboss/datasources/%1$s" pool-name="%1$s">
                  <xa-datasource-property name="ServerName">localhost</xa-datasource-property>
                  <xa-datasource-property name="PortNumber">%2$d</xa-datasource-property>
                  <xa-datasource-property name="DatabaseName">%3$s</xa-datasource-property>
                  <driver>postgresql</driver>
                  <security user-name="%4$s" password="%5$s"/>
                </xa-datasource>
                """.formatted(
                name, address.getPort(), address.getPath().substring(1), database.username(), database.password()));
        return this;
    }

    @Override
    public WildFly plainDataSource(String name, Database database) {
        dataSources.add("""
                <datasource jndi-name="java:jboss/datasources/%1$s" pool-name="%1$s">
                  <connection-url>%2$s</connection-url>
                  <driver>postgresql</driver>
                  <security user-name="%3$s" password="%4$s"/>
                </datasource>
                """.formatted(name, database.url(), database.username(), database.password()));
        return this;
    }

    /** As if it had been provisioned without a module. */
    WildFly withoutModule(String name) {
        absent.add(name);
        return this;
    }

    WildFly property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    @Override
    public List<Path> decisions() {
        Path log = base.resolve("data/tx-object-store");
        if (!Files.exists(log)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(file -> file.toString().contains("AtomicAction"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Product product() {
        return product;
    }

    /** It has Hibernate. */
    @Override
    public Wars wars() {
        return new ServerWars("java:jboss/datasources/", List.of());
    }

    @Override
    public void start() {
        if (!Files.exists(deployments)) {
            lay();
        }
        List<String> command = new ArrayList<>(ServerProcess.JVM);
        command.addAll(OPENED);
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-Djboss.socket.binding.port-offset=" + offset,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dorg.jboss.logmanager.nocolor=true",
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                base.resolve("modules") + ":" + home.resolve("modules"),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base));
        Path output = base.resolve("output.txt");
        process = ServerProcess.start(command, base, output);
        long before = process.output().length();
        process.await("WildFly", () -> process.output().substring((int) before).contains("WFLYSRV0025"));
    }

    private void lay() {
        try {
            for (String directory : List.of("configuration", "lib")) {
                copy(home.resolve("standalone").resolve(directory), base.resolve(directory));
            }
            Files.createDirectories(deployments);
            for (String name : absent) {
                Path module = Files.createDirectories(
                        base.resolve("modules").resolve(name.replace('.', '/')).resolve("main"));
                Files.writeString(
                        module.resolve("module.xml"),
                        "<module-absent name=\"" + name + "\" xmlns=\"urn:jboss:module:1.9\"/>");
            }
            Path module = Files.createDirectories(base.resolve("modules/org/postgresql/main"));
            Files.copy(Jars.POSTGRESQL, module.resolve("postgresql.jar"));
            Files.writeString(module.resolve("module.xml"), """
                    <module name="org.postgresql" xmlns="urn:jboss:module:1.9">
                      <resources><resource-root path="postgresql.jar"/></resources>
                      <dependencies>
                        <module name="java.sql"/><module name="java.naming"/><module name="java.management"/>
                        <module name="java.security.sasl"/><module name="java.security.jgss"/><module name="java.transaction.xa"/>
                        <module name="java.logging"/><module name="java.xml"/>
                      </dependencies>
                    </module>
                    """);
            Path configuration = base.resolve("configuration/standalone.xml");
            Files.writeString(
                    configuration,
                    Files.readString(configuration)
                            .replace("<drivers>", String.join("", dataSources) + """
                                    <drivers>
                                      <driver name="postgresql" module="org.postgresql">
                                        <driver-class>org.postgresql.Driver</driver-class>
                                        <xa-datasource-class>org.postgresql.xa.PGXADataSource</xa-datasource-class>
                                      </driver>
                                    """)
                            .replaceFirst(
                                    "scan-interval=\"[0-9]+\"", "auto-deploy-zipped=\"false\" scan-interval=\"300\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void deploy(String name, Path war) {
        String file = name + ".war";
        Path failed = marker(file, ".failed");
        try {
            Files.deleteIfExists(failed);
            Files.deleteIfExists(marker(file, ".undeployed"));
            Files.copy(war, deployments.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(marker(file, ".dodeploy"), "");
            process.await(
                    "deployment of " + name, () -> Files.exists(marker(file, ".deployed")) || Files.exists(failed));
            if (Files.exists(failed)) {
                throw new DeploymentFailure(Files.readString(failed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void undeploy(String name) {
        String file = name + ".war";
        try {
            Files.delete(marker(file, ".deployed"));
            process.await("undeployment of " + name, () -> Files.exists(marker(file, ".undeployed")));
            Files.delete(marker(file, ".undeployed"));
            Files.delete(deployments.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path marker(String file, String suffix) {
        return deployments.resolve(file + suffix);
    }

    @Override
    public Door door(String name) {
        return new Door("http://localhost:" + (8080 + offset) + "/" + name);
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
