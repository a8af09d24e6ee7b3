package io.tandem.internal.config;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that was configured, defaults filled in.
 *
 * @param twophase {@code sql.twophase}
 * @param unsafeCommit {@code sql.unsafe-commit}
 * @param plainEntityManager {@code sql.plain-entity-manager}: whether an unqualified {@code EntityManager} may be supplied
 * @param names every connection name that occurs in {@code sql.connections} or in a key
 * @param connections one entry for each of the names
 */
public record TandemConfig(
        boolean twophase,
        UnsafeCommit unsafeCommit,
        boolean plainEntityManager,
        Set<String> names,
        TransactionConfig transaction,
        RecoveryConfig recovery,
        Map<String, ConnectionConfig> connections) {

    /** What happens when a transaction writes a second connection while two-phase commit is off. */
    public enum UnsafeCommit {
        /** The write is refused. */
        FAIL,
        /** It is allowed, and said once for each pair of connections. */
        WARN,
        /** It is allowed. */
        ALLOW
    }

    /** What is configured for a connection; all defaults where nothing is. */
    public ConnectionConfig connection(String name) {
        ConnectionConfig config = connections.get(name);
        return config != null ? config : ConnectionConfig.unconfigured(name);
    }

    /**
     * The same on data sources that others have made, each for the connection of its name; a connection that names a data
     * source itself keeps it.
     */
    public TandemConfig onDataSources(Set<String> dataSources) {
        Map<String, ConnectionConfig> led = new TreeMap<>(connections);
        for (String name : dataSources) {
            ConnectionConfig own = connection(name);
            led.put(name, own.datasource().isPresent() ? own : own.onDataSource(name));
        }
        return new TandemConfig(
                twophase,
                unsafeCommit,
                plainEntityManager,
                names,
                transaction,
                recovery,
                Collections.unmodifiableMap(led));
    }
}
