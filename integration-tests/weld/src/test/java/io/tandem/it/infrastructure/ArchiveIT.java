package io.tandem.it.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Archive;
import io.tandem.it.support.TestClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class ArchiveIT {

    private final Path directory = TestClasses.workDirectory("archive");

    @Test
    void holdsAPackageWithoutItsTests() {
        Path classes = new Archive().packageOf(Mortal.class).beans().directory(directory.resolve("classes"));

        assertThat(classes.resolve("META-INF/beans.xml")).exists();
        assertThat(classes.resolve("io/tandem/it/infrastructure")).isDirectoryContaining("glob:**Mortal.class");
        assertThat(classes.resolve("io/tandem/it/infrastructure")).isDirectoryNotContaining("glob:**IT.class");
    }

    @Test
    void becomesAJar() throws IOException {
        Path jar = new Archive().classes(Mortal.class).jar(directory.resolve("mortal.jar"));

        assertThat(Files.size(jar)).isPositive();
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.getEntry("io/tandem/it/infrastructure/Mortal.class"))
                    .isNotNull();
        }
    }

    @Test
    void librariesAreEverythingButTheTests() {
        assertThat(TestClasses.libraries())
                .isNotEmpty()
                .noneMatch(entry -> Files.exists(entry.resolve("io/tandem/it")))
                .anyMatch(entry -> entry.toString().contains("hibernate-core"));
    }
}
