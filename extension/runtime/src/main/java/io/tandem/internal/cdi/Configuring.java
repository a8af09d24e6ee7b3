package io.tandem.internal.cdi;

import io.tandem.ConnectionsConfiguring;
import io.tandem.internal.plan.Bindings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.CommonDataSource;

/** What observers of the event say, on top of what beans supply. */
final class Configuring implements ConnectionsConfiguring {

    private final Map<String, CommonDataSource> supplied;
    private final Map<String, String> places;
    private final Map<String, Boolean> twophaseByName = new HashMap<>();
    private Optional<Boolean> twophase = Optional.empty();
    private boolean over;

    Configuring(Map<String, CommonDataSource> supplied, Map<String, String> places) {
        this.supplied = new HashMap<>(supplied);
        this.places = new TreeMap<>(places);
    }

    @Override
    public ConnectionsConfiguring bind(String name, CommonDataSource dataSource) {
        requireOpen();
        supplied.put(Objects.requireNonNull(name), Objects.requireNonNull(dataSource));
        places.put(name, "ConnectionsConfiguring.bind");
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

    void end() {
        over = true;
    }

    Map<String, CommonDataSource> supplied() {
        return supplied;
    }

    Bindings bindings() {
        return new Bindings(places, twophase, Map.copyOf(twophaseByName));
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException(
                    "Connections are configured while the event is observed; there is no binding after start-up");
        }
    }
}
