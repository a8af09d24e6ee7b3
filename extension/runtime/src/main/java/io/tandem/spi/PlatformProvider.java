package io.tandem.spi;

import java.util.Optional;

/**
 * Recognises a platform; found through {@link java.util.ServiceLoader}, asked in the order of the service files.
 *
 * <p>Instantiated and asked once for each application, in the thread that starts it.
 */
public interface PlatformProvider {

    /** The platform, where it is the one that the application runs on; empty otherwise, never an exception for that. */
    Optional<Platform> detect(ClassLoader application);
}
