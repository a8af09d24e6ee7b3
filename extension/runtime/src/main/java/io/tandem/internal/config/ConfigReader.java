package io.tandem.internal.config;

import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the whole configuration, once. */
public final class ConfigReader {

    private ConfigReader() {}

    /**
     * Reads every key, and reports all that is wrong.
     *
     * @param knownNames connection names known from elsewhere (annotations, injection points); they need not be configured
     */
    public static ConfigReading read(PropertySource source, Set<String> knownNames) {
        Values values = new Values(source);
        ListedNames listed = ListedNames.of(source);
        boolean twophase = values.read(Keys.TWOPHASE).orElse(false);
        UnsafeCommit unsafeCommit = values.read(Keys.UNSAFE_COMMIT).orElse(UnsafeCommit.FAIL);
        boolean plainEntityManager = values.read(Keys.PLAIN_ENTITY_MANAGER).orElse(true);
        TransactionReader transactions = new TransactionReader(values);
        TransactionConfig transaction = transactions.transaction();
        RecoveryConfig recovery = transactions.recovery();
        Set<String> names = ConfiguredNames.find(values, listed, knownNames);
        Map<String, ConnectionConfig> connections = connections(values, listed, names, knownNames);
        new UnknownKeys(values, listed).report();
        return new ConfigReading(
                new TandemConfig(twophase, unsafeCommit, plainEntityManager, names, transaction, recovery, connections),
                values.problems(),
                transactions.serviceKeys());
    }

    private static Map<String, ConnectionConfig> connections(
            Values values, ListedNames listed, Set<String> names, Set<String> knownNames) {
        Set<String> all = new HashSet<>(knownNames);
        all.addAll(names);
        ConnectionReader reader = new ConnectionReader(values, new PassedThrough(values, listed, all));
        Map<String, ConnectionConfig> connections = new TreeMap<>();
        names.forEach(name -> connections.put(name, reader.read(name)));
        return Collections.unmodifiableMap(connections);
    }
}
