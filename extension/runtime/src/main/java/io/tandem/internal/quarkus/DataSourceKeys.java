package io.tandem.internal.quarkus;

import static io.tandem.internal.messages.QuarkusMessages.QUARKUS;

import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.messages.Nearest;
import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tandem's keys of pools in Quarkus's words, under {@code quarkus.datasource}. */
public final class DataSourceKeys {

    /** Settings of a pool, as Agroal names them, by Quarkus's names for them. */
    private static final Map<String, String> POOL = new TreeMap<>(Map.of(
            "max-size", "jdbc.max-size",
            "min-size", "jdbc.min-size",
            "initial-size", "jdbc.initial-size",
            "acquisition-timeout", "jdbc.acquisition-timeout",
            "idle-validation-timeout", "jdbc.foreground-validation-interval",
            "validation-timeout", "jdbc.background-validation-interval",
            "leak-timeout", "jdbc.leak-detection-interval",
            "reap-timeout", "jdbc.idle-removal-interval",
            "max-lifetime", "jdbc.max-lifetime",
            "validate-on-borrow", "jdbc.validate-on-borrow"));

    static {
        POOL.put("enhanced-leak-report", "jdbc.extended-leak-report");
        POOL.put("flush-on-close", "jdbc.flush-on-close");
        POOL.put("transaction-isolation", "jdbc.transaction-isolation-level");
        POOL.put("login-timeout", "jdbc.login-timeout");
        POOL.put("track-jdbc-resources", "jdbc.detect-statement-leaks");
        POOL.put("initial-sql", "jdbc.new-connection-sql");
    }

    private DataSourceKeys() {}

    /** What a pool setting is called by Quarkus; {@code null} is never answered for one that {@link #lead} accepts. */
    static Map<String, String> pool() {
        return POOL;
    }

    /**
     * The same configuration, on the data sources that Quarkus made of it or of its own keys.
     *
     * @param names the connections that the application knows
     * @param dataSources the connections that Quarkus has a data source for
     */
    public static ConfigReading lead(ConfigReading reading, Set<String> names, Set<String> dataSources) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        Set<String> led = new HashSet<>(names);
        led.addAll(reading.config().names());
        led.retainAll(dataSources);
        for (ConnectionConfig connection : reading.config().connections().values()) {
            problems.addAll(check(connection));
            if (connection.url().isPresent() && !dataSources.contains(connection.name())) {
                problems.add(Problem.of(
                        connection.name(), QUARKUS.unknownAtBuildTime(connection.name(), new TreeSet<>(dataSources))));
            }
        }
        return new ConfigReading(
                reading.config().onDataSources(led),
                List.copyOf(problems),
                reading.serviceKeys().stream()
                        .filter(key -> !TransactionKeys.mapped(key))
                        .toList(),
                reading.further());
    }

    /** A data source that should take part in two-phase commit, and was built without. */
    public static Problem notXa(String connection, String key, String value) {
        return Problem.of(connection, QUARKUS.notXa(connection, key, value));
    }

    private static List<Problem> check(ConnectionConfig connection) {
        return connection.pool().keySet().stream()
                .filter(key -> !POOL.containsKey(key))
                .map(key -> Problem.of(
                        connection.name(),
                        QUARKUS.unknownPoolKey(
                                connection.name(), key, Nearest.sentence(key, POOL.keySet()), POOL.keySet())))
                .toList();
    }
}
