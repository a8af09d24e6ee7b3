package io.tandem.internal.cdi;

import io.tandem.internal.config.Property;
import io.tandem.internal.config.PropertySource;
import io.tandem.spi.ConnectionOverrides;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Properties of which some are replaced.
 *
 * @param original where the others are found
 */
public record OverriddenProperties(PropertySource original, ConnectionOverrides overrides) implements PropertySource {

    private static final String SOURCE = "the test";

    @Override
    public Iterable<String> names() {
        return () -> StreamSupport.stream(original.names().spliterator(), false)
                .filter(name ->
                        !overrides.replaces(name) || overrides.value(name).isPresent())
                .iterator();
    }

    @Override
    public Optional<Property> find(String key) {
        return overrides.replaces(key)
                ? overrides.value(key).map(value -> new Property(key, value, SOURCE))
                : original.find(key);
    }
}
