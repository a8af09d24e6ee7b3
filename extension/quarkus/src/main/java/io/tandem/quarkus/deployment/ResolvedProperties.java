package io.tandem.quarkus.deployment;

import io.tandem.internal.config.Property;
import io.tandem.internal.config.PropertySource;
import io.tandem.internal.config.UnresolvedProperty;
import java.util.Optional;

/** The properties of a build: what refers to something that only those have who run the application is not there yet. */
record ResolvedProperties(PropertySource all) implements PropertySource {

    @Override
    public Iterable<String> names() {
        return all.names();
    }

    @Override
    public Optional<Property> find(String key) {
        try {
            return all.find(key);
        } catch (UnresolvedProperty later) {
            return Optional.empty();
        }
    }

    /** Whether it is there, and refers to something that is not there yet. */
    boolean awaitsStart(String key) {
        try {
            all.find(key);
            return false;
        } catch (UnresolvedProperty later) {
            return true;
        }
    }
}
