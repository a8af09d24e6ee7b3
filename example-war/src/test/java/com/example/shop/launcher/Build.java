package com.example.shop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build has made and downloaded. */
final class Build {

    private static final Path DIRECTORY =
            Path.of(System.getProperty("example.build", "target")).toAbsolutePath();

    private Build() {}

    /** A server's jar or directory, by the beginning of its name. */
    static Path server(String beginning) {
        try (Stream<Path> servers = Files.list(DIRECTORY.resolve("servers"))) {
            return servers.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no " + beginning + "* in " + DIRECTORY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shop's WAR, as it is or with a classifier. */
    static Path war(String classifier) {
        return DIRECTORY.resolve("shop" + classifier + ".war");
    }

    /** The shop as an application of Quarkus's. */
    static Path application() {
        return DIRECTORY.resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** The Java that this is. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
