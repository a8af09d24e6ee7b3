package io.tandem.junit5.internal.container;

import io.tandem.junit5.internal.database.TestedDatabase;
import io.tandem.spi.ConnectionOverrides;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.CommonDataSource;
import org.jspecify.annotations.Nullable;

/** The configuration of an application in a test: all of its own, but for what leads to a database and to the log. */
final class TestOverrides implements ConnectionOverrides {

    private static final Pattern OF_CONNECTION = Pattern.compile(
            "sql\\.connection\\.([A-Za-z0-9_-]+)\\.(url|username|password|driver|datasource|twophase|schema)");
    private static final String UNSAFE_COMMIT = "sql.unsafe-commit";

    private final DatabaseSet set;
    private final ClassSettings settings;
    private final TestKeys keys;
    private final Map<String, String> general;
    private final Set<String> found = new TreeSet<>();
    private final Map<String, TestedDatabase> databases = new TreeMap<>();

    TestOverrides(DatabaseSet set, ClassSettings settings, Path log) {
        this.set = set;
        this.settings = settings;
        this.keys = settings.keys();
        this.general = Map.of(
                "sql.twophase",
                String.valueOf(keys.twophase()),
                "sql.transaction.log",
                "file",
                "sql.transaction.log-dir",
                log.toString(),
                "sql.transaction.node-name",
                "");
    }

    @Override
    public synchronized void found(Set<String> connections) {
        found.addAll(connections);
        settings.require(new KnownConnections(found));
    }

    /** The connections of entities and of the application's configuration. */
    synchronized KnownConnections found() {
        return new KnownConnections(new TreeSet<>(found));
    }

    @Override
    public boolean replaces(String key) {
        return general.containsKey(key)
                || OF_CONNECTION.matcher(key).matches()
                || (key.equals(UNSAFE_COMMIT) && !keys.twophase());
    }

    @Override
    public Optional<String> value(String key) {
        if (key.equals(UNSAFE_COMMIT)) {
            return Optional.of("allow");
        }
        Matcher matcher = OF_CONNECTION.matcher(key);
        return matcher.matches()
                ? ofConnection(matcher.group(1), matcher.group(2))
                : Optional.ofNullable(general.get(key));
    }

    /** Nothing for a name that only an injection point has, so that a misspelt one is found here as anywhere. */
    private synchronized Optional<String> ofConnection(String connection, String attribute) {
        if (!found.contains(connection)) {
            return Optional.empty();
        }
        return switch (attribute) {
            case "url" -> Optional.of(set.address(connection).url());
            case "username" -> set.address(connection).username();
            case "password" -> set.address(connection).password();
            case "schema" -> keys.schema(connection).or(() -> Optional.of(set.schema(connection)));
            default -> Optional.empty();
        };
    }

    @Override
    public synchronized CommonDataSource around(String connection, CommonDataSource database) {
        return databases.computeIfAbsent(connection, TestedDatabase::new).around(database);
    }

    @Override
    public <T extends AutoCloseable> T handedOut(String connection, Class<T> type, T opened) {
        TestedDatabase database = database(connection);
        return database == null ? opened : database.lent(type, opened);
    }

    private synchronized @Nullable TestedDatabase database(String connection) {
        return databases.get(connection);
    }

    /** What stands between pools and databases, by connection. */
    synchronized Map<String, TestedDatabase> databases() {
        return new TreeMap<>(databases);
    }
}
