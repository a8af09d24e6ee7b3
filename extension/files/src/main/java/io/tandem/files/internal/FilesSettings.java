package io.tandem.files.internal;

import io.tandem.spi.SettingFamily;
import java.util.List;

/** What can be configured. */
public final class FilesSettings implements SettingFamily {

    static final String DIRECTORY = "sql.files.directory";

    @Override
    public String name() {
        return "sql.files";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(
                DIRECTORY,
                Kind.TEXT,
                "",
                "the directory of the files, relative to the working directory; made where it is not there"));
    }
}
