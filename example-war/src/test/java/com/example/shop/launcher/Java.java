package com.example.shop.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The Java that runs a server which wants a newer one than the build. */
final class Java {

    private static final Path PLACE = Path.of("/usr/lib/jvm");

    private Java() {}

    /** The home of one: the build's own, what a variable such as {@code JAVA_HOME_21} names, or an installed package. */
    static Optional<Path> atLeast(int feature) throws IOException {
        if (Runtime.version().feature() >= feature) {
            return Optional.of(Path.of(System.getProperty("java.home")));
        }
        String named = System.getenv("JAVA_HOME_" + feature);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        if (Files.isDirectory(PLACE)) {
            try (Stream<Path> homes = Files.list(PLACE)) {
                for (Path home : homes.sorted().toList()) {
                    if (feature(home) >= feature) {
                        return Optional.of(home);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? 0 : Runtime.Version.parse(version).feature();
    }
}
