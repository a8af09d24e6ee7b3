package io.tandem.internal.quarkus;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.PropertySource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Says Tandem's keys ({@code sql.…}) in Quarkus's words, where the application does not use these itself: at build time, for
 * Quarkus fixes then what data sources there are, and when the application starts.
 */
public final class SqlKeys implements ConfigSourceFactory {

    /** Below everything that an application writes, above Quarkus's own defaults. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        PropertySource properties = new ContextProperties(context);
        Map<String, String> keys =
                new QuarkusKeys(ConfigReader.read(properties, Set.of()).config(), properties).all();
        return keys.isEmpty() ? List.of() : List.of(new PropertiesConfigSource(keys, "Tandem's keys", ORDINAL));
    }
}
