package io.tandem.internal.config;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.messages.Nearest;
import io.tandem.spi.SettingFamily;
import io.tandem.spi.SettingFamily.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reports the keys that look like ours and are not. */
final class UnknownKeys {

    private static final List<String> SUBTREES = List.of("sql.connection", "sql.transaction", "sql.recovery");

    private final Values values;
    private final ListedNames listed;
    private final List<SettingFamily> families;

    UnknownKeys(Values values, ListedNames listed, List<SettingFamily> families) {
        this.values = values;
        this.listed = listed;
        this.families = families;
    }

    void report() {
        listed.dotted().stream()
                .filter(key -> !NearestKey.known(key) && !listed.guessed(key))
                .filter(key -> !ofFamily(key))
                .forEach(this::report);
    }

    /** Whether it is somebody else's key; a wrong one is reported then. */
    private boolean ofFamily(String key) {
        for (SettingFamily family : families) {
            List<String> keys = family.settings().stream().map(Setting::key).toList();
            if (keys.contains(key)) {
                return true;
            }
            if (key.equals(family.name()) || key.startsWith(family.name() + ".")) {
                String suggestion = Nearest.to(key, keys)
                        .map(nearest -> " Did you mean '" + nearest + "'?")
                        .orElse("");
                values.report(key, CONFIGURATION.unknownKey(key, values.place(key), suggestion, keys));
                return true;
            }
        }
        return false;
    }

    /** Never with the value: what was meant to be {@code password} is a password. */
    private void report(String key) {
        Optional<ConnectionKey> ofConnection = ConnectionKey.of(key);
        if (ofConnection.isPresent() && !ofConnection.get().named()) {
            String name = ofConnection.get().connection();
            values.report(key, CONFIGURATION.invalidName(key, values.place(key), name));
        } else if (SUBTREES.stream().anyMatch(tree -> key.equals(tree) || key.startsWith(tree + "."))) {
            String suggestion = NearestKey.to(key)
                    .map(nearest -> " Did you mean '" + nearest + "'?")
                    .orElse("");
            values.report(key, CONFIGURATION.unknownKey(key, values.place(key), suggestion, siblings(key)));
        } else {
            NearestKey.to(key)
                    .ifPresent(nearest -> values.report(key, CONFIGURATION.nearKey(key, values.place(key), nearest)));
        }
    }

    private static Collection<String> siblings(String key) {
        return Keys.all().stream()
                .map(Key::pattern)
                .filter(pattern -> SUBTREES.stream()
                        .anyMatch(tree -> (key + ".").startsWith(tree + ".") && pattern.startsWith(tree + ".")))
                .toList();
    }
}
