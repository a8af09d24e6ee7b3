package io.tandem.it.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.files.TransactionalFiles;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files that can't be used. */
class FilesProblemsIT {

    private final ApplicationArchives archives = new ApplicationArchives("files")
            .classes(Order.class, Movement.class, Shop.class)
            .connection("default", Setting.h2())
            .connection("warehouse", Setting.h2());

    @Test
    void saysThatTheDirectoryIsMissing() {
        assertThat(archives.failure().message()).contains("TANDEM00600:").contains("'sql.files.directory'");
    }

    @Test
    void saysThatTheDirectoryIsNone() throws Exception {
        Path file = archives.directory().resolve("file");
        Files.writeString(file, "no directory");
        assertThat(archives.property("sql.files.directory", file.toString())
                        .failure()
                        .message())
                .contains("TANDEM00601: The directory of files can't be used ('sql.files.directory' is '" + file + "')")
                .contains("FileAlreadyExistsException");
    }

    @Test
    void saysThatNobodyHasConfiguredWhatIsLookedUp() {
        try (Application application = new ApplicationArchives("no-files")
                .classes(Order.class)
                .connection("default", Setting.h2())
                .start()) {
            TransactionalFiles files = application.bean(TransactionalFiles.class);
            assertThatThrownBy(() -> files.exists("anything"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("TANDEM00617:")
                    .hasMessageContaining("'sql.files.directory'");
        }
    }
}
