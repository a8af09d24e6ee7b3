package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Quarkus, where each application is a process of its own: the packaged one, with the configuration of a deployment. It has
 * no data sources before there is an application.
 */
final class QuarkusServer implements Server {

    private static final Path RUNNER =
            Path.of(System.getProperty("quarkus.app"), "quarkus-run.jar").toAbsolutePath();
    private static final String CONFIGURATION = "WEB-INF/classes/META-INF/microprofile-config.properties";

    private final Path base = TestClasses.workDirectory("quarkus");
    private final Map<String, Deployed> applications = new LinkedHashMap<>();

    private final class Deployed implements AutoCloseable {

        private final Path directory;
        private final int port = 8080 + Ports.freeOffset(8080);
        private ServerProcess process;

        Deployed(Path directory) {
            this.directory = directory;
        }

        void start() {
            List<String> command = new ArrayList<>(ServerProcess.JVM);
            command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", RUNNER.toString()));
            process = ServerProcess.start(command, directory, base.resolve("output.txt"));
            int before = process.output().length();
            process.await(
                    "Quarkus",
                    () -> process.output().substring(before).contains("Listening on: http://0.0.0.0:" + port));
        }

        @Override
        public void close() {
            process.close();
        }
    }

    @Override
    public Product product() {
        return Product.QUARKUS;
    }

    @Override
    public Wars wars() {
        return new QuarkusWars();
    }

    @Override
    public Server xaDataSource(String name, Database database) {
        return this;
    }

    @Override
    public Server plainDataSource(String name, Database database) {
        return this;
    }

    /** What was deployed before it was killed. */
    @Override
    public void start() {
        applications.values().forEach(Deployed::start);
    }

    @Override
    public void deploy(String name, Path war) {
        try (FileSystem content = FileSystems.newFileSystem(war);
                InputStream configuration = Files.newInputStream(content.getPath(CONFIGURATION))) {
            Path directory = Files.createDirectories(base.resolve(name).resolve("config"));
            Files.copy(configuration, directory.resolve("application.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Deployed application = new Deployed(base.resolve(name));
        try {
            application.start();
        } catch (AssertionError e) {
            throw new DeploymentFailure(String.valueOf(e.getMessage()));
        }
        applications.put(name, application);
    }

    @Override
    public void undeploy(String name) {
        applications.remove(name).close();
    }

    @Override
    public Door door(String name) {
        return new Door("http://localhost:" + applications.get(name).port);
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

    /** The last application's; all print into one file. */
    @Override
    public ServerProcess process() {
        return List.copyOf(applications.values()).get(applications.size() - 1).process;
    }

    @Override
    public void close() {
        applications.values().forEach(Deployed::close);
    }
}
