package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The keys under {@code sql.test}, from all that MicroProfile Config finds. */
final class TestKeys {

    private static final String PREFIX = "sql.test.";
    private static final Pattern OF_CONNECTION =
            Pattern.compile("sql\\.test\\.(?:([A-Za-z0-9_-]+)\\.)?(url|username|password|schema|echo)");
    private static final Set<String> GENERAL = Set.of("sql.test.postgres", "sql.test.twophase");

    private final Config config;

    TestKeys(ClassLoader application) {
        this.config = ConfigProvider.getConfig(application);
    }

    /**
     * The connections that keys name.
     *
     * @throws IllegalArgumentException if there is a key that is none
     */
    Set<String> connections() {
        Set<String> named = new TreeSet<>();
        for (String key : config.getPropertyNames()) {
            Matcher matcher = OF_CONNECTION.matcher(key);
            if (matcher.matches()) {
                Optional.ofNullable(matcher.group(1)).ifPresent(named::add);
            } else if (key.startsWith(PREFIX) && !GENERAL.contains(key)) {
                throw new IllegalArgumentException(FIXTURE.unknownKey(key));
            }
        }
        return named;
    }

    /** The address for one connection; a key without a name is for the default one. */
    Optional<Address> address(String connection) {
        return find(connection, "url", connection.equals(Connection.DEFAULT))
                .map(url -> new Address(url, find(connection, "username", true), find(connection, "password", true)));
    }

    /** All addresses that keys give. */
    Map<String, Address> addresses() {
        Map<String, Address> addresses = new TreeMap<>();
        Stream.concat(Stream.of(Connection.DEFAULT), connections().stream())
                .forEach(name -> address(name).ifPresent(address -> addresses.put(name, address)));
        return addresses;
    }

    /** What is done to the tables before the first test; empty for what suits the database. */
    Optional<String> schema(String connection) {
        return find(connection, "schema", true);
    }

    boolean echo(String connection) {
        String own = PREFIX + connection + ".echo";
        return config.getOptionalValue(own, String.class)
                .map(value -> on(own, value))
                .orElseGet(() -> isSet("sql.test.echo"));
    }

    /** Whether databases are those of a PostgreSQL server that the fixture starts. */
    boolean postgres() {
        return isSet("sql.test.postgres");
    }

    /** Whether two-phase commit is on; a server that can't prepare needs it off. */
    boolean twophase() {
        String key = "sql.test.twophase";
        return config.getOptionalValue(key, String.class)
                .map(value -> on(key, value))
                .orElse(true);
    }

    private Optional<String> find(String connection, String key, boolean general) {
        Optional<String> own = config.getOptionalValue(PREFIX + connection + "." + key, String.class);
        return own.isPresent() || !general ? own : config.getOptionalValue(PREFIX + key, String.class);
    }

    /** Also {@code -Dsql.test.postgres} without a value, which MicroProfile Config takes for absent. */
    private boolean isSet(String key) {
        return config.getOptionalValue(key, String.class)
                .map(value -> on(key, value))
                .orElse("".equals(System.getProperty(key)));
    }

    private static boolean on(String key, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(FIXTURE.notBoolean(key, value));
        };
    }
}
