package io.tandem.it.servers;

import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Libraries for WARs and servers, found on the class path of the tests by the beginnings of their names. */
final class Jars {

    /** Tandem itself. */
    static final Path TANDEM = named("tandem-0");

    /** Its files. */
    static final Path FILES = named("tandem-files-");

    static final Path POSTGRESQL = named("postgresql-");

    static final List<Path> AGROAL =
            Stream.of("agroal-api-", "agroal-pool-").map(Jars::named).toList();

    /** What Hibernate consists of, for servers that have none. */
    static List<Path> hibernate() {
        return Stream.of(
                        "hibernate-core-",
                        "hibernate-commons-annotations-",
                        "jandex-",
                        "classmate-",
                        "byte-buddy-",
                        "antlr4-runtime-",
                        "jboss-logging-")
                .map(Jars::named)
                .toList();
    }

    /** Another version of it for servers of Jakarta EE 11, which the build has copied beside them. */
    static List<Path> hibernate7() {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("servers.directory"), "hibernate-7"))) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compiled tests. */
    static final Path TESTS =
            Path.of(System.getProperty("basedir", ""), "target", "test-classes").toAbsolutePath();

    private Jars() {}

    static Path named(String beginning) {
        return TestClasses.libraries().stream()
                .filter(Files::isRegularFile)
                .filter(jar -> jar.getFileName().toString().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + beginning + "* among " + TestClasses.libraries()));
    }
}
