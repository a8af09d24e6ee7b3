package io.tandem.it.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Archive;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildJvmIT {

    private final Path directory = TestClasses.workDirectory("mortal");
    private final List<Path> classPath =
            List.of(new Archive().classes(Mortal.class).directory(directory.resolve("classes")));

    @Test
    void tellsHowAHaltedProcessEnded() {
        try (ChildJvm child = start("halt")) {
            assertThat(child.exitCode()).isEqualTo(42);
            assertThat(child.output()).contains("I am to halt");
        }
    }

    @Test
    void stopsAWaitingProcess() {
        try (ChildJvm child = start("wait")) {
            assertThat(child.running()).isTrue();
            assertThat(child.stop()).isZero();
            assertThat(child.output()).contains("input ended");
        }
    }

    @Test
    void tellsAWaitingProcessSomething() {
        try (ChildJvm child = start("wait")) {
            child.tell("x");
            assertThat(child.exitCode()).isZero();
            assertThat(child.output()).contains("input ended: " + (int) 'x');
        }
    }

    private ChildJvm start(String fate) {
        return ChildJvm.start(Mortal.class, classPath, Map.of("fate", fate), directory);
    }
}
