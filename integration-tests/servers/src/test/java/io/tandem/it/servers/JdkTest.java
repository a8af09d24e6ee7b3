package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    private static final int BEYOND = 1_000;

    @TempDir
    Path place;

    @Test
    void theBuildsOwnIsTakenWhereItIsNewEnough() {
        assertThat(Jdk.atLeast(17, Map.of(), List.of())).contains(Jdk.current());
    }

    @Test
    void thereMayBeNone() {
        assertThat(Jdk.atLeast(BEYOND, Map.of(), List.of(place, place.resolve("missing"))))
                .isEmpty();
    }

    @Test
    void theOldestOfAKnownPlaceIsTakenThatIsNewEnough() throws IOException {
        jdk("old", "17.0.1");
        jdk("newest", "1002");
        Path right = jdk("right", "1001.0.2");

        assertThat(Jdk.atLeast(BEYOND, Map.of(), List.of(place))).contains(new Jdk(right, 1001));
    }

    @Test
    void aVariableNamesOne() throws IOException {
        Path home = jdk("somewhere", "1000.0.1");

        assertThat(Jdk.atLeast(BEYOND, Map.of("JAVA_HOME_1000_X64", home.toString(), "JAVA_OTHER", "x"), List.of()))
                .contains(new Jdk(home, 1000));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(place.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        assertThat(Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
