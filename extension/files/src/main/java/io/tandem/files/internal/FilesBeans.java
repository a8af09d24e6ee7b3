package io.tandem.files.internal;

import io.tandem.files.TransactionalFiles;
import io.tandem.spi.InjectedTypes;
import io.tandem.spi.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What {@link FilesExtension} registers, where no portable extension runs. Without a scope: containers that scan must not find it. */
class FilesBeans {

    @Produces
    @Singleton
    FilesParticipant participant(Settings settings, InjectedTypes injected) {
        return FilesParticipant.of(settings, injected.contains(TransactionalFiles.class));
    }

    @Produces
    @ApplicationScoped
    TransactionalFiles files(FilesParticipant participant) {
        return new FilesFacade(participant);
    }
}
