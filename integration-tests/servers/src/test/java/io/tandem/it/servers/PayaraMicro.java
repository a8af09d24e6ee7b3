package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A Payara Micro with a root directory of its own. */
final class PayaraMicro implements Server {

    private static final Path JAR = Path.of(
                    System.getProperty("servers.directory"), "payara-micro-" + Product.PAYARA_MICRO.version() + ".jar")
            .toAbsolutePath();

    private final Path base = TestClasses.workDirectory("payara");
    private final int port = 8080 + Ports.freeOffset(8080);
    private final List<String> commands = new ArrayList<>(List.of(
            "set configs.config.server-config.transaction-service.automatic-recovery=true",
            "set configs.config.server-config.transaction-service.tx-log-dir=" + base.resolve("log")));
    private ServerProcess process;

    PayaraMicro withoutAutomaticRecovery() {
        commands.set(0, commands.get(0).replace("=true", "=false"));
        return this;
    }

    @Override
    public PayaraMicro xaDataSource(String name, Database database) {
        commands.addAll(JdbcPools.xa(name, database));
        return this;
    }

    @Override
    public PayaraMicro plainDataSource(String name, Database database) {
        commands.addAll(JdbcPools.plain(name, database));
        return this;
    }

    @Override
    public Product product() {
        return Product.PAYARA_MICRO;
    }

    /** It has no Hibernate. */
    @Override
    public Wars wars() {
        return new ServerWars("jdbc/", Jars.hibernate());
    }

    @Override
    public void start() {
        try {
            Path script = Files.write(base.resolve("commands.txt"), commands);
            List<String> command = new ArrayList<>(ServerProcess.JVM);
            command.addAll(opened());
            command.addAll(List.of(
                    "-cp",
                    JAR + ":" + Jars.TESTS,
                    PayaraLauncher.class.getName(),
                    String.valueOf(port),
                    base.resolve("root").toString(),
                    Jars.POSTGRESQL.toString(),
                    script.toString()));
            Files.createDirectories(base.resolve("root"));
            Path output = base.resolve("output.txt");
            int before = Files.exists(output) ? Files.readString(output).length() : 0;
            process = ServerProcess.start(command, base, output);
            process.awaitLine("TOLD start", before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the manifest opens, which counts only where the jar itself is started. */
    private static List<String> opened() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            return Stream.of("Add-Opens", "Add-Exports")
                    .flatMap(name -> Optional.ofNullable(attributes.getValue(name)).stream()
                            .flatMap(value -> Stream.of(value.split(" ")))
                            .map(each -> "--" + name.toLowerCase(Locale.ROOT) + "=" + each + "=ALL-UNNAMED"))
                    .toList();
        }
    }

    @Override
    public void deploy(String name, Path war) {
        try {
            Path kept = Files.createDirectories(base.resolve("wars")).resolve(name + ".war");
            Files.copy(war, kept, StandardCopyOption.REPLACE_EXISTING);
            int before = process.output().length();
            process.tell("deploy " + name + " " + kept);
            String told = process.awaitLine("TOLD deploy " + name, before);
            // it answers true whatever happens
            if (!told.contains("[" + name) && !told.contains(", " + name)) {
                throw new DeploymentFailure(told + process.output().substring(before));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void undeploy(String name) {
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
