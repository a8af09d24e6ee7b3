package io.tandem.internal.config;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the names of the connections that are configured. */
final class ConfiguredNames {

    private final Values values;
    private final ListedNames listed;
    private final Set<String> names = new TreeSet<>();

    private ConfiguredNames(Values values, ListedNames listed) {
        this.values = values;
        this.listed = listed;
    }

    /**
     * The names in {@code sql.connections} and in keys.
     *
     * @param known names to ask for, since a source need not list environment variables as keys
     */
    static Set<String> find(Values values, ListedNames listed, Set<String> known) {
        ConfiguredNames found = new ConfiguredNames(values, listed);
        found.addEnumerated();
        found.addListed();
        found.addAsked(known);
        return Collections.unmodifiableSet(found.names);
    }

    private void addEnumerated() {
        String key = Keys.CONNECTIONS.pattern();
        for (String name : values.read(Keys.CONNECTIONS).orElse(List.of())) {
            if (ConnectionKey.isName(name)) {
                names.add(name);
            } else {
                values.report(key, CONFIGURATION.invalidName(key, values.place(key), name));
            }
        }
    }

    private void addListed() {
        for (String name : listed.dotted()) {
            ConnectionKey.of(name)
                    .filter(ConnectionKey::named)
                    .filter(key -> names(name, key))
                    .ifPresent(key -> names.add(key.connection()));
        }
    }

    /** A misspelt attribute still tells a name; a guessed key only if nothing else can have been meant. */
    private boolean names(String name, ConnectionKey key) {
        boolean written = !listed.guessed(name) || ConnectionKey.attributes().contains(key.attribute());
        return written && (!key.known() || values.present(name));
    }

    private void addAsked(Set<String> known) {
        for (String name : known) {
            if (ConnectionKey.isName(name)
                    && Keys.ofConnection().stream().anyMatch(key -> values.present(key.of(name)))) {
                names.add(name);
            }
        }
    }
}
