package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A domain of its own of a GlassFish or a Payara Server, administered by {@code asadmin}. */
final class GlassFishDomain implements Server {

    private static final String DOMAIN = "suite";

    /** Of the ports of a domain, counted from its first one: administration, HTTP, HTTPS, IIOP, JMX, shell. */
    private static final int[] PORTS = {48, 80, 81, 37, 38, 39, 86, 66, 76};

    private static final int ADMIN = 48;
    private static final int HTTP = 80;

    private final Product product;
    private final Path home;
    private final Jdk jdk;
    private final List<Path> libraries;
    private final Path base = TestClasses.workDirectory("domain");
    private final Path log = base.resolve(DOMAIN).resolve("logs/server.log");
    private final int firstPort = Ports.freeOffset(PORTS);
    private final List<String> commands =
            new ArrayList<>(List.of("set configs.config.server-config.transaction-service.automatic-recovery=true"));
    private List<String> invocation = List.of();
    private ServerProcess process;

    /**
     * @param directory what it is unpacked as
     * @param libraries what its applications have to bring
     */
    GlassFishDomain(Product product, String directory, Jdk jdk, List<Path> libraries) {
        this.product = product;
        this.home = Path.of(System.getProperty("servers.directory"), directory).toAbsolutePath();
        this.jdk = jdk;
        this.libraries = libraries;
    }

    @Override
    public Product product() {
        return product;
    }

    @Override
    public Wars wars() {
        return new ServerWars("jdbc/", libraries);
    }

    @Override
    public GlassFishDomain xaDataSource(String name, Database database) {
        commands.addAll(JdbcPools.xa(name, database));
        return this;
    }

    @Override
    public GlassFishDomain plainDataSource(String name, Database database) {
        commands.addAll(JdbcPools.plain(name, database));
        return this;
    }

    @Override
    public void start() {
        boolean first = invocation.isEmpty();
        if (first) {
            create();
        }
        int before = Files.exists(log) ? read(log).length() : 0;
        process = ServerProcess.start(invocation, base, base.resolve("console.txt"), log);
        // as asadmin does: the start waits until it is told, and has been told all
        process.tell("AS_ADMIN_MASTERPASSWORD=changeit");
        process.endInput();
        process.await(product.title(), () -> process.output().substring(before).contains("startup time"));
        if (first) {
            commands.forEach(command -> administer(command.split(" ", -1)));
        }
    }

    private void create() {
        administer(
                "create-domain",
                "--nopassword",
                "--portbase",
                String.valueOf(firstPort),
                "--domaindir",
                base.toString(),
                DOMAIN);
        try {
            Path library = base.resolve(DOMAIN).resolve("lib").resolve(Jars.POSTGRESQL.getFileName());
            Files.copy(Jars.POSTGRESQL, library, StandardCopyOption.REPLACE_EXISTING);
            Files.createDirectories(log.getParent());
            Files.writeString(log, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        invocation = invocation(administer("start-domain", "--dry-run", "--domaindir", base.toString(), DOMAIN));
    }

    /** The server's own JVM, as {@code asadmin} would start it: it is a child of this one's then, and can be killed. */
    private List<String> invocation(String dryRun) {
        List<String> lines =
                dryRun.lines().skip(1).takeWhile(line -> !line.isEmpty()).toList();
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(lines.subList(1, lines.size()));
        int last = command.lastIndexOf("-XX:+UnlockDiagnosticVMOptions");
        command.addAll(last + 1, ServerProcess.JVM.subList(1, ServerProcess.JVM.size()));
        return List.copyOf(command);
    }

    @Override
    public void deploy(String name, Path war) {
        int before = process.output().length();
        try {
            administer("deploy", "--name", name, "--contextroot", name, war.toString());
        } catch (DeploymentFailure e) {
            throw new DeploymentFailure(e.getMessage() + process.output().substring(before));
        }
    }

    @Override
    public void undeploy(String name) {
        administer("undeploy", name);
    }

    private String administer(String... words) {
        List<String> command = new ArrayList<>(
                List.of("bash", home.resolve("bin/asadmin").toString(), "--port", String.valueOf(firstPort + ADMIN)));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "AS_JAVA",
                        jdk.home().toString(),
                        "JAVA_HOME",
                        jdk.home().toString()));
        try {
            Process running = builder.start();
            String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new DeploymentFailure(String.join(" ", words) + ": " + told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Door door(String name) {
        return new Door("http://localhost:" + (firstPort + HTTP) + "/" + name);
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
