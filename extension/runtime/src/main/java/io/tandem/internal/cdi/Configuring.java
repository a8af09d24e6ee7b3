package io.tandem.internal.cdi;

import io.tandem.ConnectionsConfiguring;
import io.tandem.internal.plan.Bindings;
import io.tandem.spi.MetadataContributor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.CommonDataSource;

/** What observers of the event say, on top of what beans supply. */
final class Configuring implements ConnectionsConfiguring {

    private final Map<String, CommonDataSource> supplied;
    private final Map<String, String> places;
    private final Map<String, Boolean> twophaseByName = new HashMap<>();
    private final Map<String, Set<String>> entities = new TreeMap<>();
    private final Map<String, List<MetadataContributor>> contributors = new TreeMap<>();
    private Optional<Boolean> twophase = Optional.empty();
    private final boolean binds;
    private boolean over;

    Configuring(Map<String, CommonDataSource> supplied, Map<String, String> places) {
        this(supplied, places, true);
    }

    private Configuring(Map<String, CommonDataSource> supplied, Map<String, String> places, boolean binds) {
        this.supplied = new HashMap<>(supplied);
        this.places = new TreeMap<>(places);
        this.binds = binds;
    }

    /** Where databases are replaced: what beans supply and observers bind is left out. */
    static Configuring withoutDataSources() {
        return new Configuring(Map.of(), Map.of(), false);
    }

    @Override
    public ConnectionsConfiguring bind(String name, CommonDataSource dataSource) {
        requireOpen();
        Objects.requireNonNull(name);
        Objects.requireNonNull(dataSource);
        if (binds) {
            supplied.put(name, dataSource);
            places.put(name, Bindings.BIND);
        }
        return this;
    }

    @Override
    public ConnectionsConfiguring twophase(boolean on) {
        requireOpen();
        twophase = Optional.of(on);
        return this;
    }

    @Override
    public ConnectionsConfiguring twophase(String name, boolean on) {
        requireOpen();
        twophaseByName.put(Objects.requireNonNull(name), on);
        return this;
    }

    @Override
    public ConnectionsConfiguring entities(String name, Class<?>... classes) {
        requireOpen();
        Set<String> named = entities.computeIfAbsent(Objects.requireNonNull(name), key -> new TreeSet<>());
        for (Class<?> type : classes) {
            named.add(type.getName());
        }
        return this;
    }

    @Override
    public ConnectionsConfiguring metadata(String name, MetadataContributor contributor) {
        requireOpen();
        contributors
                .computeIfAbsent(Objects.requireNonNull(name), key -> new ArrayList<>())
                .add(Objects.requireNonNull(contributor));
        return this;
    }

    void end() {
        over = true;
    }

    Map<String, CommonDataSource> supplied() {
        return supplied;
    }

    /** What adds tables without entity classes, by connection. */
    Map<String, List<MetadataContributor>> contributors() {
        return contributors;
    }

    Bindings bindings() {
        return new Bindings(places, twophase, Map.copyOf(twophaseByName), entities, contributors.keySet());
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException(
                    "Connections are configured while the event is observed; there is no binding after start-up");
        }
    }
}
