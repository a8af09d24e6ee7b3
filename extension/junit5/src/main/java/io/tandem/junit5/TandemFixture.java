package io.tandem.junit5;

import io.tandem.junit5.internal.container.DatabaseSettings;
import io.tandem.junit5.internal.container.FixtureExtension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@link EnableTandem} and {@link SqlSession} by code, for addresses that are known only when the test runs.
 *
 * <pre>{@code
 * @RegisterExtension
 * static TandemFixture db = TandemFixture.with("warehouse", container::getJdbcUrl).user("sa", "secret").echo();
 * }</pre>
 *
 * <p>The field has to be static. More than one in a class are taken together. Not thread-safe while it is built.
 */
public final class TandemFixture extends FixtureExtension {

    private final Map<String, DatabaseSettings> databases;
    private String last;

    private TandemFixture(String connection, Optional<Supplier<String>> url) {
        this(new LinkedHashMap<>(), connection);
        databases.put(connection, new DatabaseSettings(url, Optional.empty(), Optional.empty(), false));
    }

    private TandemFixture(Map<String, DatabaseSettings> databases, String first) {
        super(databases);
        this.databases = databases;
        this.last = first;
    }

    /** A connection with a database in memory, or the one that {@code sql.test.N.url} names. */
    public static TandemFixture with(String connection) {
        return new TandemFixture(connection, Optional.empty());
    }

    /** A connection with the database at that JDBC address. */
    public static TandemFixture with(String connection, String url) {
        return new TandemFixture(connection, Optional.of(() -> url));
    }

    /** The same, asked for the address when the first test of the class is about to run. */
    public static TandemFixture with(String connection, Supplier<String> url) {
        return new TandemFixture(connection, Optional.of(url));
    }

    /** A further connection. */
    public TandemFixture and(String connection, String url) {
        last = connection;
        databases.put(
                connection, new DatabaseSettings(Optional.of(() -> url), Optional.empty(), Optional.empty(), false));
        return this;
    }

    /** The user of the connection named last. */
    public TandemFixture user(String name, String password) {
        databases.computeIfPresent(last, (connection, settings) -> settings.withUser(name, password));
        return this;
    }

    /** Prints every statement of the connection named last. */
    public TandemFixture echo() {
        databases.computeIfPresent(last, (connection, settings) -> settings.withEcho());
        return this;
    }
}
