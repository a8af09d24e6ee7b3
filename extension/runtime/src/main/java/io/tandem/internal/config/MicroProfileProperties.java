package io.tandem.internal.config;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** The properties that MicroProfile Config finds for an application; no other class touches that API. */
public final class MicroProfileProperties implements PropertySource {

    private static final String NAMELESS = "a configuration source without a name";

    private final Config config;

    MicroProfileProperties(Config config) {
        this.config = config;
    }

    /** The properties of the application with that class loader. */
    public static MicroProfileProperties of(ClassLoader application) {
        return new MicroProfileProperties(ConfigProvider.getConfig(application));
    }

    /** Has its resolver forget it; GlassFish's knows the one inside only, and not the one that it hands out. */
    void release() {
        ConfigProviderResolver.instance().releaseConfig(innermost());
    }

    private Config innermost() {
        try {
            return config.unwrap(Config.class);
        } catch (IllegalArgumentException nothingInside) {
            return config;
        }
    }

    @Override
    public Iterable<String> names() {
        return config.getPropertyNames();
    }

    @Override
    public Optional<Property> find(String key) {
        ConfigValue found;
        try {
            found = config.getConfigValue(key);
        } catch (NoSuchElementException missing) {
            // its text may quote the value, so it goes no further
            throw new UnresolvedProperty(key, NAMELESS);
        }
        String source = Optional.ofNullable(found.getSourceName()).orElse(NAMELESS);
        if (found.getValue() == null && found.getRawValue() != null) {
            // SmallRye's way to say that an expression in it can't be expanded
            throw new UnresolvedProperty(key, source);
        }
        return Optional.ofNullable(found.getValue()).map(value -> new Property(key, value, source));
    }
}
