package io.tandem.internal.runtime;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.PlatformProvider;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the platform Tandem runs on. */
public final class PlatformChoice {

    private PlatformChoice() {}

    /**
     * The first platform that a provider recognises.
     *
     * @throws PlatformException if none does; the text says what to add
     */
    public static Platform of(ClassLoader loader) {
        return ServiceLoader.load(PlatformProvider.class, PlatformChoice.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .map(provider -> provider.detect(loader))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new PlatformException(CONFIGURATION.noTransactionService(), null));
    }
}
