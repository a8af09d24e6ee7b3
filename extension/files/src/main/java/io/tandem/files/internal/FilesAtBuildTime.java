package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import io.tandem.files.TransactionalFiles;
import io.tandem.spi.BuildTimeBeans;
import io.tandem.spi.Settings;
import java.util.List;

/** Files where beans are fixed when the application is built. */
public final class FilesAtBuildTime implements BuildTimeBeans {

    @Override
    public Class<?> injectable() {
        return TransactionalFiles.class;
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(FilesBeans.class);
    }

    /** Whether the directory can be used is seen where the application runs. */
    @Override
    public List<String> problems(Settings settings) {
        return settings.text(FilesSettings.DIRECTORY).isPresent() ? List.of() : List.of(FILES.noDirectory());
    }
}
