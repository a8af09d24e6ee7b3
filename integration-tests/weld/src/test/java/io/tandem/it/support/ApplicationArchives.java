package io.tandem.it.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an application consists of: its classes, its libraries, its {@code microprofile-config.properties}.
 *
 * <pre>{@code
 * Application shop = new ApplicationArchives("shop").packageOf(Shop.class).connection("default", database).start();
 * }</pre>
 */
public final class ApplicationArchives {

    private final Archive archive = new Archive().beans();
    private final Map<String, String> properties = new TreeMap<>();
    private final List<Path> libraries = new ArrayList<>();
    private final Path directory;

    public ApplicationArchives(String name) {
        directory = TestClasses.workDirectory(name);
        property("sql.transaction.log-dir", directory.resolve("log").toString());
    }

    public ApplicationArchives packageOf(Class<?> member) {
        archive.packageOf(member);
        return this;
    }

    public ApplicationArchives classes(Class<?>... classes) {
        archive.classes(classes);
        return this;
    }

    public ApplicationArchives resource(String path, String text) {
        archive.resource(path, text);
        return this;
    }

    public ApplicationArchives library(String name, Archive library) {
        libraries.add(library.jar(directory.resolve(name)));
        return this;
    }

    public ApplicationArchives library(Path library) {
        libraries.add(library);
        return this;
    }

    public ApplicationArchives property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    public ApplicationArchives connection(String name, Database database) {
        properties.putAll(database.properties(name));
        return this;
    }

    /** Boots the application in this JVM. */
    public Application start() {
        return Application.start(this);
    }

    /** Boots the application in this JVM, expecting that it can't be started. */
    public StartFailure failure() {
        return StartFailure.of(this);
    }

    /** Writes the archives: the class path of the application, but for what it shares with others. */
    public List<Path> write() {
        String config = properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        archive.resource("META-INF/microprofile-config.properties", config);
        List<Path> written = new ArrayList<>();
        written.add(archive.directory(directory.resolve("classes")));
        written.addAll(libraries);
        return written;
    }

    /** The directory of everything the application writes. */
    public Path directory() {
        return directory;
    }
}
