package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of the transaction log, held by one process at a time. */
class LogDirectoryTest {

    private final Path parent;
    private final Path path;

    LogDirectoryTest(@TempDir Path parent) {
        this.parent = parent;
        this.path = parent.resolve("deep/log");
    }

    @Test
    void isMadeWithTheNodesName() {
        try (LogDirectory log = take(path)) {
            assertThat(log.path()).isEqualTo(path).isDirectory();
            assertThat(log.nodeName()).hasSize(23);
        }
    }

    @Test
    void keepsItsNameFromHolderToHolder() {
        String first;
        try (LogDirectory log = take(path)) {
            first = log.nodeName();
        }
        try (LogDirectory log = take(path)) {
            assertThat(log.nodeName()).isEqualTo(first);
        }
    }

    @Test
    void isSharedWithinAProcess() throws IOException {
        Files.createDirectories(path);
        try (LogDirectory first = take(path);
                LogDirectory second = take(parent.resolve("deep/../deep/./log"))) {
            assertThat(second.path()).isEqualTo(first.path());
            assertThat(second.nodeName()).isEqualTo(first.nodeName());
        }
    }

    @Test
    void isNotSharedUnderTwoNames() {
        try (LogDirectory first = LogDirectory.take(path, Optional.of("shop-1"))) {
            assertThatThrownBy(() -> LogDirectory.take(path, Optional.of("shop-2")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("TANDEM00153: ");
            assertThatThrownBy(() -> LogDirectory.take(path, Optional.of("shop 1")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("TANDEM00152: ");
            assertThat(first.nodeName()).isEqualTo("shop-1");
        }
    }

    @Test
    void mayBeALink() throws IOException {
        Path volume = Files.createDirectory(parent.resolve("volume"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), volume);

        try (LogDirectory log = take(link)) {
            assertThat(log.path()).isEqualTo(volume);
        }
    }

    @Test
    void isRefusedToAnotherProcess() throws Exception {
        try (LogDirectory log = take(path);
                HoldingProcess other = HoldingProcess.start(path)) {
            assertThat(other.said())
                    .startsWith(
                            "TANDEM00151: The transaction log in " + log.path() + " is in use by another application.");
        }
    }

    @Test
    void isRefusedWhereAnotherProcessHoldsIt() throws Exception {
        try (HoldingProcess other = HoldingProcess.start(path)) {
            assertThat(other.said()).hasSize(23);

            assertThatThrownBy(() -> take(path))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("TANDEM00151: ");
        }
        take(path).close();
    }

    @Test
    void isFreeAfterACrashOfItsHolderAndKeepsTheName() throws Exception {
        HoldingProcess other = HoldingProcess.start(path);
        String name = other.said();
        other.kill();

        try (LogDirectory log = take(path)) {
            assertThat(log.nodeName()).isEqualTo(name);
        }
    }

    @Test
    void isFreedByItsLastHolder() throws Exception {
        LogDirectory first = take(path);
        LogDirectory second = take(path);
        first.close();
        try (HoldingProcess other = HoldingProcess.start(path)) {
            assertThat(other.said()).startsWith("TANDEM00151: ");
        }
        second.close();
        try (HoldingProcess other = HoldingProcess.start(path)) {
            assertThat(other.said()).isEqualTo(second.nodeName());
        }
    }

    @Test
    void isNotTakenFromAnotherHolderByClosingTwice() throws Exception {
        LogDirectory first = take(path);
        try (LogDirectory second = take(path)) {
            first.close();
            first.close();

            try (HoldingProcess other = HoldingProcess.start(path)) {
                assertThat(other.said()).startsWith("TANDEM00151: ");
            }
            assertThat(second.path()).isDirectory();
        }
    }

    @Test
    void isFreeAfterARefusal() throws Exception {
        take(path).close();
        assertThatThrownBy(() -> LogDirectory.take(path, Optional.of("other"))).isInstanceOf(DatabaseException.class);

        try (HoldingProcess other = HoldingProcess.start(path)) {
            assertThat(other.said()).hasSize(23);
        }
    }

    @Test
    void isRefusedWhereItCanNotBeMade() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        for (Path impossible : new Path[] {file, file.resolve("log")}) {
            assertThatThrownBy(() -> take(impossible))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("TANDEM00150: The transaction log can't be kept in " + impossible + ": ")
                    .hasMessageContaining("'sql.transaction.log-dir'")
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void isRefusedWhereItCanNotBeWritten() throws IOException {
        // a directory where the file would be: permissions don't bind everybody
        Files.createDirectories(path.resolve("lock"));

        assertThatThrownBy(() -> take(path))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("TANDEM00150: ");
    }

    private static LogDirectory take(Path path) {
        return LogDirectory.take(path, Optional.empty());
    }
}
