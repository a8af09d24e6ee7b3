package io.tandem.internal.config;

import java.util.Optional;

/** Where properties come from. */
public interface PropertySource {

    /** The properties of an application: those of MicroProfile Config, where there is an implementation of it. */
    static PropertySource of(ClassLoader application) {
        try {
            Class.forName("org.eclipse.microprofile.config.ConfigProvider", false, application);
            return MicroProfileProperties.of(application);
        } catch (ClassNotFoundException noInterface) {
            return PlainProperties.of(application);
        } catch (IllegalStateException noImplementation) {
            return PlainProperties.of(application);
        }
    }

    /** Has the server forget the configuration of an application that ends; whoever asks later gets a new one. */
    static void release(ClassLoader application) {
        if (of(application) instanceof MicroProfileProperties properties) {
            properties.release();
        }
    }

    /** All names that can be listed; an environment variable may be there under its own name only. */
    Iterable<String> names();

    /**
     * The property of that name, also where {@link #names()} does not list it.
     *
     * @throws UnresolvedProperty if it is there, and its value refers to something that is not
     */
    Optional<Property> find(String key);
}
