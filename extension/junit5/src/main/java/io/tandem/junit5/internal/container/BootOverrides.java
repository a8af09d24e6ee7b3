package io.tandem.junit5.internal.container;

import io.tandem.spi.ConnectionOverrides;
import java.util.Optional;

/** Tells an application that starts whether it does so in a test that asked for Tandem, by the thread that starts it. */
public final class BootOverrides implements ConnectionOverrides.Provider {

    private static final ThreadLocal<ConnectionOverrides> BOOTING = new ThreadLocal<>();

    @Override
    public Optional<ConnectionOverrides> overrides() {
        return Optional.ofNullable(BOOTING.get());
    }

    /** From now on, for applications that this thread starts. */
    static void begin(ConnectionOverrides overrides) {
        BOOTING.set(overrides);
    }

    static void end() {
        BOOTING.remove();
    }
}
