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
 * @param entities the entity classes that code says live in a connection, by the connection's name
 * @param withMetadata the connections that code adds tables to
 */
public record Bindings(
        Map<String, String> places,
        Optional<Boolean> twophase,
        Map<String, Boolean> twophaseByName,
        Map<String, Set<String>> entities,
        Set<String> withMetadata) {

    /** What is said of data sources and two-phase only. */
    public Bindings(Map<String, String> places, Optional<Boolean> twophase, Map<String, Boolean> twophaseByName) {
        this(places, twophase, twophaseByName, Map.of(), Set.of());
    }

    /** How code binds a data source while connections are configured. */
    public static final String BIND = "ConnectionsConfiguring.bind";

    /** How code says where entities live. */
    static final String ENTITIES = "ConnectionsConfiguring.entities";

    /** How code adds tables without entity classes. */
    static final String METADATA = "ConnectionsConfiguring.metadata";

    /** The connections whose data source the application supplies. */
    public Set<String> supplied() {
        return places.keySet();
    }

    /** Two-phase for one connection, where code says so. */
    public Optional<Boolean> twophase(String name) {
        return Optional.ofNullable(twophaseByName.get(name));
    }

    /** Whether the data source was bound while connections were configured, rather than supplied by a bean. */
    boolean boundOnPurpose(String name) {
        return BIND.equals(places.get(name));
    }
}
