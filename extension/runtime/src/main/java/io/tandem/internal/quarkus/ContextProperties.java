package io.tandem.internal.quarkus;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import io.tandem.internal.config.Property;
import io.tandem.internal.config.PropertySource;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the other sources of a configuration hold, while it is being made. What can't be resolved yet is not there. */
record ContextProperties(ConfigSourceContext context) implements PropertySource {

    @Override
    public Iterable<String> names() {
        return context::iterateNames;
    }

    @Override
    public Optional<Property> find(String key) {
        return Optional.ofNullable(value(key)).map(value -> new Property(key, value, "Quarkus"));
    }

    private @Nullable String value(String key) {
        try {
            ConfigValue found = context.getValue(key);
            return found == null ? null : found.getValue();
        } catch (NoSuchElementException unresolved) {
            return null;
        }
    }
}
