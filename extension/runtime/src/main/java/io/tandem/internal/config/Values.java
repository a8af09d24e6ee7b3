package io.tandem.internal.config;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads single values, strictly, and collects what is wrong with them. An empty value counts as not set. */
final class Values {

    private final PropertySource source;
    private final Map<String, Optional<Property>> found = new HashMap<>();
    private final Set<String> unresolved = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Values(PropertySource source) {
        this.source = source;
    }

    <T> Optional<T> read(Key<T> key) {
        return read(key, key.pattern());
    }

    <T> Optional<T> read(Key<T> key, String name) {
        Optional<Property> property = find(name);
        Optional<T> value = property.flatMap(it -> key.form().parser().apply(it.value()));
        if (property.isPresent() && value.isEmpty()) {
            invalid(key, property.get());
        }
        return value;
    }

    private void invalid(Key<?> key, Property property) {
        String shown = key.form().shown().apply(property.value());
        String fallback = key.defaultValue().isEmpty() ? "" : " (default: " + key.defaultValue() + ")";
        report(
                property.key(),
                CONFIGURATION.invalidValue(
                        property.key(), shown, property.source(), key.form().valid(), fallback));
    }

    Optional<Property> find(String name) {
        return found.computeIfAbsent(name, this::ask);
    }

    private Optional<Property> ask(String name) {
        try {
            return source.find(name).filter(property -> !property.value().isBlank());
        } catch (UnresolvedProperty missing) {
            unresolved.add(name);
            report(name, CONFIGURATION.unresolvedValue(name, missing.source()));
            return Optional.empty();
        }
    }

    /** Whether somebody set the key, be its value valid or not. */
    boolean present(String name) {
        return find(name).isPresent() || unresolved.contains(name);
    }

    /** Where a listed key was found. */
    String place(String name) {
        try {
            return source.find(name).map(Property::source).orElse("a source that can't be told");
        } catch (UnresolvedProperty missing) {
            return missing.source();
        }
    }

    void report(String name, String text) {
        problems.add(ConnectionKey.of(name)
                .filter(ConnectionKey::named)
                .map(key -> Problem.of(key.connection(), text))
                .orElseGet(() -> Problem.general(text)));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
