package io.tandem.files.internal;

import io.tandem.files.TransactionalFiles;
import io.tandem.spi.Settings;
import io.tandem.spi.TransactionParticipant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.inject.Singleton;

/** Registers what is injected, and what takes part in transactions. */
public class FilesExtension implements Extension {

    private boolean injected;

    void see(@Observes ProcessInjectionPoint<?, TransactionalFiles> event) {
        injected = true;
    }

    void register(@Observes AfterBeanDiscovery event) {
        event.<FilesParticipant>addBean()
                .beanClass(FilesExtension.class)
                .types(TransactionParticipant.class, FilesParticipant.class)
                .scope(Singleton.class)
                .id("tandem/files/participant")
                .produceWith(instance ->
                        FilesParticipant.of(instance.select(Settings.class).get(), injected));
        event.<TransactionalFiles>addBean()
                .beanClass(TransactionalFiles.class)
                .types(TransactionalFiles.class)
                .scope(ApplicationScoped.class)
                .id("tandem/files")
                .produceWith(instance ->
                        new FilesFacade(instance.select(FilesParticipant.class).get()));
    }
}
