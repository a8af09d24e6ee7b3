package io.tandem.internal.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was bound by code.
 *
 * @param supplied the connections whose data source the application supplies
 * @param twophase two-phase for all connections, where code says so
 * @param twophaseByName two-phase for single connections
 */
public record Bindings(Set<String> supplied, Optional<Boolean> twophase, Map<String, Boolean> twophaseByName) {

    /** Two-phase for one connection, where code says so. */
    public Optional<Boolean> twophase(String name) {
        return Optional.ofNullable(twophaseByName.get(name));
    }
}
