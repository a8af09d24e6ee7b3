package io.tandem.it.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK of this machine, for a server that wants a newer one than the build. */
record Jdk(Path home, int feature) {

    private static final String VARIABLE = "JAVA_HOME_[0-9]+.*";

    /** Where JDKs are put by package managers. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt/java"),
            Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"),
            Path.of(System.getProperty("user.home"), ".jdks"));

    /** The one that runs this. */
    static Jdk current() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The oldest that is new enough: of the build, of the variables {@code JAVA_HOME_21} and so on, of the known places. */
    static Optional<Jdk> atLeast(int feature) {
        return atLeast(feature, System.getenv(), PLACES);
    }

    static Optional<Jdk> atLeast(int feature, Map<String, String> environment, List<Path> places) {
        List<Path> homes = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.matches(VARIABLE)) {
                homes.add(Path.of(value));
            }
        });
        places.forEach(place -> homes.addAll(children(place)));
        return Stream.concat(Stream.of(current()), homes.stream().flatMap(home -> at(home).stream()))
                .filter(jdk -> jdk.feature() >= feature)
                .min(Comparator.comparingInt(Jdk::feature));
    }

    /** The program that starts a JVM. */
    String java() {
        return home.resolve("bin/java").toString();
    }

    private static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(new Jdk(home, Runtime.Version.parse(version).feature()));
    }

    private static List<Path> children(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(place)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
