package io.tandem.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties where there is no MicroProfile Config: of the process, its environment, and the application's own file,
 * found in that order under the names that MicroProfile Config (3.1, "Default ConfigSources") has for them.
 */
public final class PlainProperties implements PropertySource {

    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final String EXPRESSION = "${";

    private record Origin(String name, Map<String, String> values) {}

    private final Map<String, String> environment;
    private final List<Origin> others = new ArrayList<>();

    private PlainProperties(Map<String, String> process, Map<String, String> environment) {
        this.environment = environment;
        others.add(new Origin("the system properties", process));
    }

    /** The properties of the application with that class loader. */
    public static PlainProperties of(ClassLoader application) {
        return of(application, strings(System.getProperties()), System.getenv());
    }

    static PlainProperties of(ClassLoader application, Map<String, String> process, Map<String, String> environment) {
        PlainProperties all = new PlainProperties(process, environment);
        try {
            for (URL file : Collections.list(application.getResources(FILE))) {
                Properties properties = new Properties();
                try (InputStream in = file.openStream()) {
                    properties.load(in);
                }
                all.others.add(new Origin(file.toString(), strings(properties)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<String, String> strings(Properties properties) {
        Map<String, String> strings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> strings.put(name, properties.getProperty(name)));
        return strings;
    }

    @Override
    public Iterable<String> names() {
        Set<String> names = new TreeSet<>(environment.keySet());
        others.forEach(origin -> names.addAll(origin.values().keySet()));
        return names;
    }

    @Override
    public Optional<Property> find(String key) {
        Optional<Property> ofProcess = find(key, others.get(0));
        if (ofProcess.isPresent()) {
            return ofProcess;
        }
        String plain = key.replaceAll("[^A-Za-z0-9]", "_");
        for (String name : List.of(key, plain, plain.toUpperCase(Locale.ROOT))) {
            if (environment.containsKey(name)) {
                return Optional.of(property(key, environment.get(name), "the environment"));
            }
        }
        return others.stream()
                .map(origin -> find(key, origin))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Property> find(String key, Origin origin) {
        return Optional.ofNullable(origin.values().get(key))
                .filter(value -> !value.isEmpty())
                .map(value -> property(key, value, origin.name()));
    }

    private static Property property(String key, String value, String source) {
        if (value.contains(EXPRESSION)) {
            throw new UnresolvedProperty(key, source + ", for want of a MicroProfile Config that expands it");
        }
        return new Property(key, value, source);
    }
}
