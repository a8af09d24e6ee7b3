package io.tandem.internal.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was bound by code.
 *
 * @param places the connections whose data source the application supplies, each with the place where
 * @param twophase two-phase for all connections, where code says so
 * @param twophaseByName two-phase for single connections
 */
public record Bindings(Map<String, String> places, Optional<Boolean> twophase, Map<String, Boolean> twophaseByName) {

    /** The connections whose data source the application supplies. */
    public Set<String> supplied() {
        return places.keySet();
    }

    /** Two-phase for one connection, where code says so. */
    public Optional<Boolean> twophase(String name) {
        return Optional.ofNullable(twophaseByName.get(name));
    }
}
