package io.tandem.internal.cdi;

import io.tandem.ConnectionsConfiguring;
import io.tandem.internal.plan.Bindings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.CommonDataSource;

/** What observers of the event say, on top of what beans supply. */
final class Configuring implements ConnectionsConfiguring {

    private final Map<String, CommonDataSource> supplied;
    private final Map<String, Boolean> twophaseByName = new HashMap<>();
    private Optional<Boolean> twophase = Optional.empty();
    private boolean over;

    Configuring(Map<String, CommonDataSource> supplied) {
        this.supplied = new HashMap<>(supplied);
    }

    @Override
    public ConnectionsConfiguring bind(String name, CommonDataSource dataSource) {
        requireOpen();
        supplied.put(Objects.requireNonNull(name), Objects.requireNonNull(dataSource));
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
        return new Bindings(new TreeSet<>(supplied.keySet()), twophase, Map.copyOf(twophaseByName));
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException(
                    "Connections are configured while the event is observed; there is no binding after start-up");
        }
    }
}
