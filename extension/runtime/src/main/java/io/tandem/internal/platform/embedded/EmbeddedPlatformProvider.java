package io.tandem.internal.platform.embedded;

import io.tandem.spi.Platform;
import io.tandem.spi.PlatformProvider;
import java.util.Optional;

/** Recognises an application that brings Narayana. */
public final class EmbeddedPlatformProvider implements PlatformProvider {

    private static final String NARAYANA = "com.arjuna.ats.jta.TransactionManager";

    @Override
    public Optional<Platform> detect(ClassLoader application) {
        try {
            Class.forName(NARAYANA, false, application);
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
        return Optional.of(new EmbeddedPlatform());
    }
}
