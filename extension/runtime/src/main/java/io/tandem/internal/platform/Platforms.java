package io.tandem.internal.platform;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.platform.embedded.EmbeddedPlatform;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;

/** Finds the platform. */
public final class Platforms {

    private static final String NARAYANA = "com.arjuna.ats.jta.TransactionManager";

    private Platforms() {}

    /**
     * The platform that the class loader sees.
     *
     * @throws PlatformException if there is none; the text says what to add
     */
    public static Platform detect(ClassLoader loader) {
        try {
            Class.forName(NARAYANA, false, loader);
        } catch (ClassNotFoundException absent) {
            throw new PlatformException(CONFIGURATION.noTransactionService(NARAYANA), absent);
        }
        return new EmbeddedPlatform();
    }
}
