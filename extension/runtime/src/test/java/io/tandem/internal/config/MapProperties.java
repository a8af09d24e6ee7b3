package io.tandem.internal.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Properties from a map, for tests. */
public final class MapProperties implements PropertySource {

    static final String PLACE = "test.properties";

    private final Map<String, String> values;

    private MapProperties(Map<String, String> values) {
        this.values = values;
    }

    /** Keys and values in turn. */
    public static MapProperties of(String... keysAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new MapProperties(values);
    }

    @Override
    public Iterable<String> names() {
        return values.keySet();
    }

    @Override
    public Optional<Property> find(String key) {
        String value = values.get(key);
        if (value != null && value.contains("${")) {
            throw new UnresolvedProperty(key, PLACE);
        }
        return Optional.ofNullable(value).map(it -> new Property(key, it, PLACE));
    }
}
