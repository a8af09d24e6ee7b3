package io.tandem.it.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled tests: where they are, and what the class path holds beside them. */
public final class TestClasses {

    private static final Path DIRECTORY = directory();

    private TestClasses() {}

    /** Names of all class files of a package and its sub-packages, relative to the root, with slashes. */
    static List<String> under(String directory) {
        try (Stream<Path> files = Files.walk(DIRECTORY.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> DIRECTORY.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the compiled tests are, as a URL's text. */
    static String location() {
        return DIRECTORY.toUri().toString();
    }

    /** Everything on the class path but the tests: Tandem and what it uses. */
    public static List<Path> libraries() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(entry -> !entry.toAbsolutePath().equals(DIRECTORY))
                .toList();
    }

    /** A new empty directory that outlives the test, for a look at what went wrong. */
    public static Path workDirectory(String name) {
        try {
            Path parent = Files.createDirectories(DIRECTORY.resolveSibling("it"));
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the module that is tested: this class itself may come from another one's jar. */
    private static Path directory() {
        return Path.of(System.getProperty("basedir", ""), "target", "test-classes")
                .toAbsolutePath();
    }
}
