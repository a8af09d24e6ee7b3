package io.tandem.internal.config;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Collects the settings of a connection that are handed on to Agroal or Hibernate. */
final class PassedThrough {

    private final Values values;
    private final ListedNames listed;
    private final Set<String> fixed = new HashSet<>();

    PassedThrough(Values values, ListedNames listed, Set<String> connections) {
        this.values = values;
        this.listed = listed;
        for (String connection : connections) {
            Keys.ofConnection().forEach(key -> fixed.add(ListedNames.variable(key.of(connection))));
        }
    }

    /** Agroal's settings: a variable's underscores are hyphens, since all of its names are in kebab-case. */
    Map<String, String> pool(String connection) {
        return collect(Keys.POOL.of(connection), '-');
    }

    /** Hibernate's settings: what a variable's underscores stand for can't be known, so they are dots. */
    Map<String, String> hibernate(String connection) {
        Map<String, String> settings = new TreeMap<>();
        collect(Keys.HIBERNATE.of(connection), '.')
                .forEach((name, value) -> settings.put(Keys.HIBERNATE.attribute() + name, value));
        return Collections.unmodifiableMap(settings);
    }

    private Map<String, String> collect(String prefix, char underscore) {
        Map<String, String> settings = new TreeMap<>();
        Set<String> written = new HashSet<>();
        BiConsumer<String, String> add =
                (name, key) -> values.find(key).ifPresent(property -> settings.put(name, property.value()));
        for (String key : listed.dotted()) {
            if (key.startsWith(prefix) && key.length() > prefix.length() && !listed.guessed(key)) {
                written.add(ListedNames.variable(key));
                add.accept(key.substring(prefix.length()), key);
            }
        }
        String start = ListedNames.variable(prefix);
        for (String variable : listed.environment()) {
            if (variable.startsWith(start)
                    && variable.length() > start.length()
                    && !written.contains(variable)
                    && !fixed.contains(variable)) {
                String name = variable.substring(start.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', underscore);
                add.accept(name, prefix + name);
            }
        }
        return Collections.unmodifiableMap(settings);
    }
}
