package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A Tomcat with a base directory of its own, deployed on by its manager application. */
final class Tomcat implements Server {

    private static final Path HOME = Path.of(
                    System.getProperty("servers.directory"), "apache-tomcat-" + Product.TOMCAT.version())
            .toAbsolutePath();

    private static final String ADMINISTRATOR =
            Base64.getEncoder().encodeToString("tests:tests".getBytes(StandardCharsets.UTF_8));

    /** What its launch script opens. */
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED");

    private static final String CLASS_PATH =
            HOME.resolve("bin/bootstrap.jar") + ":" + HOME.resolve("bin/tomcat-juli.jar");

    private final Path base = TestClasses.workDirectory("tomcat");
    private final int port = 8080 + Ports.freeOffset(8080);
    private final List<String> resources = new ArrayList<>();
    private final List<String> pools = new ArrayList<>();
    private ServerProcess process;

    @Override
    public Product product() {
        return Product.TOMCAT;
    }

    @Override
    public TomcatWars wars() {
        return new TomcatWars(String.join("", resources), String.join("", pools), base);
    }

    @Override
    public Tomcat xaDataSource(String name, Database database) {
        resources.add(TomcatWars.xaResource(name, database));
        return this;
    }

    @Override
    public Tomcat plainDataSource(String name, Database database) {
        pools.add(TomcatWars.pooledResource(name, database));
        return this;
    }

    @Override
    public List<Path> decisions() {
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(file -> file.toString().contains("AtomicAction"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        if (!Files.exists(base.resolve("conf"))) {
            lay();
        }
        List<String> command = new ArrayList<>(ServerProcess.JVM);
        command.addAll(OPENED);
        command.addAll(List.of(
                "-Dcatalina.home=" + HOME,
                "-Dcatalina.base=" + base,
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
                "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                "-cp",
                CLASS_PATH,
                "org.apache.catalina.startup.Bootstrap",
                "start"));
        Path output = base.resolve("output.txt");
        process = ServerProcess.start(command, base, output);
        int before = process.output().length();
        process.await("Tomcat", () -> process.output().substring(before).contains("Server startup in"));
    }

    private void lay() {
        try {
            for (String directory : List.of("logs", "temp", "webapps", "work")) {
                Files.createDirectories(base.resolve(directory));
            }
            copy(HOME.resolve("conf"), base.resolve("conf"));
            copy(HOME.resolve("webapps/manager"), base.resolve("webapps/manager"));
            Path server = base.resolve("conf/server.xml");
            Files.writeString(
                    server,
                    Files.readString(server)
                            .replace("Server port=\"8005\"", "Server port=\"-1\"")
                            .replace("Connector port=\"8080\"", "Connector port=\"" + port + "\"")
                            .replace("autoDeploy=\"true\"", "autoDeploy=\"false\""));
            Files.writeString(
                    base.resolve("conf/tomcat-users.xml"),
                    "<tomcat-users><user username=\"tests\" password=\"tests\" roles=\"manager-script\"/></tomcat-users>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Override
    public void deploy(String name, Path war) {
        int before = process.output().length();
        String answer =
                manage("deploy?path=/" + name + "&war=" + war.toAbsolutePath().toUri());
        if (!answer.startsWith("OK")) {
            String said = process.output().substring(before);
            if (answer.contains("failed to start")) {
                undeploy(name);
            }
            throw new DeploymentFailure(answer + said);
        }
    }

    @Override
    public void undeploy(String name) {
        String answer = manage("undeploy?path=/" + name);
        if (!answer.startsWith("OK")) {
            throw new AssertionError(answer + process.output());
        }
    }

    /** The applications that were undeployed and whose class loaders are still reachable, after a collection. */
    List<String> leaks() {
        return manage("findleaks").lines().filter(line -> line.startsWith("/")).toList();
    }

    private String manage(String command) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/manager/text/" + command))
                .timeout(ServerProcess.PATIENCE)
                .header("Authorization", "Basic " + ADMINISTRATOR)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
