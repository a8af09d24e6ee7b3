package io.tandem.internal.config;

import io.tandem.spi.SettingFamily;
import io.tandem.spi.SettingFamily.Kind;
import io.tandem.spi.SettingFamily.Setting;
import io.tandem.spi.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read under the keys of others. */
final class FurtherSettings implements Settings {

    private final Map<String, Setting> settings = new HashMap<>();
    private final Map<String, Object> read = new HashMap<>();

    FurtherSettings(List<SettingFamily> families, Values values) {
        for (SettingFamily family : families) {
            for (Setting setting : family.settings()) {
                settings.put(setting.key(), setting);
                value(setting, values).ifPresent(value -> read.put(setting.key(), value));
            }
        }
    }

    private static Form<?> form(Kind kind) {
        return switch (kind) {
            case TEXT -> Form.TEXT;
            case SECRET -> Form.SECRET;
            case FLAG -> Form.BOOLEAN;
            case COUNT -> Form.COUNT;
            case DURATION -> Form.DURATION;
        };
    }

    private static <T> Key<T> key(Setting setting, Form<T> form) {
        return new Key<>(setting.key(), form, setting.defaultValue(), setting.meaning());
    }

    private static Optional<Object> value(Setting setting, Values values) {
        Form<?> form = form(setting.kind());
        return values.read(key(setting, form))
                .map(Object.class::cast)
                .or(() -> setting.defaultValue().isEmpty()
                        ? Optional.empty()
                        : form.parser().apply(setting.defaultValue()).map(Object.class::cast));
    }

    @Override
    public Optional<String> text(String key) {
        return requireOneOf(key, Kind.TEXT, Kind.SECRET)
                .map(value -> value instanceof Secret secret ? secret.reveal() : (String) value);
    }

    @Override
    public Optional<Boolean> flag(String key) {
        return requireOneOf(key, Kind.FLAG).map(Boolean.class::cast);
    }

    @Override
    public Optional<Integer> count(String key) {
        return requireOneOf(key, Kind.COUNT).map(Integer.class::cast);
    }

    @Override
    public Optional<Duration> duration(String key) {
        return requireOneOf(key, Kind.DURATION).map(Duration.class::cast);
    }

    private Optional<Object> requireOneOf(String key, Kind... kinds) {
        Setting setting = settings.get(key);
        if (setting == null || !List.of(kinds).contains(setting.kind())) {
            throw new IllegalArgumentException("No SettingFamily has a key '" + key + "' of the kind " + List.of(kinds)
                    + ". Keys: " + settings.keySet());
        }
        return Optional.ofNullable(read.get(key));
    }
}
