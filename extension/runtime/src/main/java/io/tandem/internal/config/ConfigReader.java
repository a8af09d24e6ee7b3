package io.tandem.internal.config;

import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.spi.SettingFamily;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
        return read(source, knownNames, List.of());
    }

    /**
     * The same with keys beside Tandem's own.
     *
     * @param families what those who stand beside Tandem can be told
     */
    public static ConfigReading read(PropertySource source, Set<String> knownNames, List<SettingFamily> families) {
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
        FurtherSettings further = new FurtherSettings(families, values);
        new UnknownKeys(values, listed, families).report();
        return new ConfigReading(
                new TandemConfig(twophase, unsafeCommit, plainEntityManager, names, transaction, recovery, connections),
                values.problems(),
                transactions.serviceKeys(),
                further);
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
