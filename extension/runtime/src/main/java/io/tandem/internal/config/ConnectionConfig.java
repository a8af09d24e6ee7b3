package io.tandem.internal.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is configured for one connection, under {@code sql.connection.N}.
 *
 * @param url JDBC address of a pool of Tandem's own
 * @param driver a {@code Driver}, {@code DataSource} or {@code XADataSource} class
 * @param datasource a JNDI name
 * @param twophase overrides {@code sql.twophase}
 * @param packages packages whose entities live here (too)
 * @param startWait how long an unreachable database is waited for at start-up
 * @param socketTimeout how long a frozen database may keep a caller waiting
 * @param pool {@code pool.*}: Agroal's settings in kebab-case, as they were written
 * @param hibernate {@code hibernate.*}: Hibernate's settings with their full name ({@code hibernate.…})
 */
public record ConnectionConfig(
        String name,
        Optional<String> url,
        Optional<String> username,
        Optional<Secret> password,
        Optional<String> driver,
        Optional<String> datasource,
        Optional<Boolean> twophase,
        List<String> packages,
        SchemaAction schema,
        Duration startWait,
        Duration socketTimeout,
        Map<String, String> pool,
        Map<String, String> hibernate) {

    /** How long a frozen database may keep a caller waiting, where nothing is configured. */
    public static final Duration DEFAULT_SOCKET_TIMEOUT = Duration.ofSeconds(30);

    /** What is done to the schema at start-up. */
    public enum SchemaAction {
        NONE,
        VALIDATE,
        CREATE,
        UPDATE,
        DROP_AND_CREATE
    }

    /** All defaults. */
    public static ConnectionConfig unconfigured(String name) {
        return new ConnectionConfig(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                SchemaAction.NONE,
                Duration.ZERO,
                DEFAULT_SOCKET_TIMEOUT,
                Map.of(),
                Map.of());
    }

    /** Whether the configuration says where the database is. */
    public boolean bound() {
        return url.isPresent() || datasource.isPresent();
    }

    /** The same on a data source that was made of it, under its name, and of which nothing more is to be said here. */
    public ConnectionConfig onDataSource(String ownName) {
        return new ConnectionConfig(
                name,
                Optional.empty(),
                username,
                password,
                Optional.empty(),
                Optional.of(ownName),
                twophase,
                packages,
                schema,
                startWait,
                socketTimeout,
                Map.of(),
                hibernate);
    }

    /** Without what may hold a password. */
    @Override
    public String toString() {
        return "ConnectionConfig[" + name + ", url=" + url.map(address -> new JdbcUrl(address).masked())
                + ", datasource=" + datasource + ", pool=" + pool.keySet() + ", hibernate=" + hibernate.keySet() + "]";
    }
}
