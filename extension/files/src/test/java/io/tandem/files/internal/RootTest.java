package io.tandem.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.files.FilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootTest {

    private static final Path OTHER = Path.of("/dev/shm");

    private Path temporary;
    private Root root;

    @BeforeEach
    void make(@TempDir Path given) throws IOException {
        temporary = given;
        root = Root.at(temporary.resolve("made/files").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'',            names no file",
        ".,             names no file",
        "/etc/passwd,   it is absolute",
        "../secret,     '..' leads out",
        "a/../../b,     '..' leads out",
        "a/../b,        '..' leads out",
        ".tandem/x,     '.tandem' is where Tandem keeps",
        ".TANDEM,       '.tandem' is where Tandem keeps",
    })
    void refusesWhatIsNotInTheDirectory(String path, String why) {
        assertThatThrownBy(() -> root.file(path))
                .isInstanceOf(FilesException.class)
                .hasMessageStartingWith("TANDEM00603: The path '" + path + "' is refused: ")
                .hasMessageContaining(why);
    }

    @Test
    void refusesSymbolicLinksThatLeadOutAndThoseThatLeadNowhere() throws IOException {
        Files.createSymbolicLink(root.directory().resolve("out"), temporary);
        Files.createSymbolicLink(root.directory().resolve("nowhere"), Path.of("gone"));
        assertThatThrownBy(() -> root.file("out/x")).hasMessageContaining("leads out of the directory, to");
        assertThatThrownBy(() -> root.file("out")).hasMessageContaining("leads out of the directory, to");
        assertThatThrownBy(() -> root.file("nowhere")).hasMessageContaining("leads nowhere");
    }

    @Test
    void knowsAFileByOnePlaceWhateverLeadsThere() throws IOException {
        Files.createDirectory(root.directory().resolve("real"));
        Files.createSymbolicLink(root.directory().resolve("link"), Path.of("real"));
        assertThat(root.file("link/x")).isEqualTo(root.file("real/x")).isEqualTo(root.file("./real//x"));
        assertThat(root.name(root.file("link/x"))).isEqualTo("real/x");
    }

    @Test
    void refusesADirectoryOnAnotherFileSystem() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(OTHER));
        Path elsewhere = Files.createTempDirectory(OTHER, "tandem-files");
        try {
            OneFileSystem fileSystem = new OneFileSystem(root);
            fileSystem.require(root.file("a/b"));
            assertThatThrownBy(() -> fileSystem.require(elsewhere.resolve("x")))
                    .isInstanceOf(FilesException.class)
                    .hasMessageStartingWith("TANDEM00606:");
        } finally {
            Files.delete(elsewhere);
        }
    }
}
