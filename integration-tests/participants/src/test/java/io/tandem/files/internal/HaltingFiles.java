package io.tandem.files.internal;

import io.tandem.it.files.crash.Instants;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.reflect.Field;
import java.util.function.Function;

/** Puts a disk that may halt the JVM under the files, before Tandem starts them. */
public class HaltingFiles implements Extension {

    private static final int FIRST = 1;

    void replace(@Observes @Priority(FIRST) AfterDeploymentValidation event, BeanManager beans)
            throws ReflectiveOperationException {
        FilesParticipant participant =
                beans.createInstance().select(FilesParticipant.class).get();
        Function<Root, Store> halting = root -> new Store(root, new HaltingDisk(Instants::pass));
        Field stores = FilesParticipant.class.getDeclaredField("stores");
        stores.setAccessible(true);
        stores.set(participant, halting);
    }
}
