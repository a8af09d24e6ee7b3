package io.tandem.it.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A directory or jar of chosen test classes: one scenario's application, or a library that it uses. */
public final class Archive {

    private static final String BEANS_XML = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated">
            </beans>
            """;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** The class itself with its nested classes. */
    public Archive classes(Class<?>... classes) {
        for (Class<?> type : classes) {
            String path = type.getName().replace('.', '/');
            TestClasses.under(parent(path)).stream()
                    .filter(file -> file.equals(path + ".class") || file.startsWith(path + "$"))
                    .forEach(this::compiled);
        }
        return this;
    }

    /** All classes of the package of {@code member}, tests excepted, but none of its sub-packages. */
    public Archive packageOf(Class<?> member) {
        String directory = member.getPackageName().replace('.', '/');
        TestClasses.under(directory).stream()
                .filter(file -> parent(file).equals(directory))
                .filter(file -> !file.matches(".*IT(\\$.*)?\\.class"))
                .forEach(this::compiled);
        return this;
    }

    /** Makes it a bean archive with annotated discovery, for Weld SE looks at no other. */
    public Archive beans() {
        return resource("META-INF/beans.xml", BEANS_XML);
    }

    public Archive resource(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes everything below a directory. */
    public Path directory(Path target) {
        write(target);
        return target;
    }

    /** Writes everything into a new jar. */
    public Path jar(Path target) {
        try (FileSystem zip =
                FileSystems.newFileSystem(URI.create("jar:" + target.toUri()), Map.of("create", "true"))) {
            write(zip.getPath("/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private void write(Path root) {
        entries.forEach((path, bytes) -> {
            Path file = root.resolve(path);
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void compiled(String path) {
        try (InputStream in = Archive.class.getResourceAsStream("/" + path)) {
            entries.put(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
