package io.tandem.internal.quarkus;

import io.tandem.Connection;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.PropertySource;
import io.tandem.internal.config.Secret;
import io.tandem.internal.config.TandemConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Tandem's configuration means in Quarkus's keys. */
final class QuarkusKeys {

    private static final String PREFIX = "quarkus.datasource.";
    private static final String SERVICE = "quarkus.transaction-manager.";

    /** A data source's name where an application writes a key of it, with the quotation marks that it may have. */
    private static final Pattern NAMED = Pattern.compile(
            "quarkus\\.datasource\\.(\"?)([A-Za-z0-9_-]+)\\1\\.(?:db-kind|db-version|username|password|active|jdbc|jdbc\\..+)");

    /** What may stand there and is no name, but an attribute of the default data source. */
    private static final Set<String> ATTRIBUTES =
            Set.of("jdbc", "reactive", "devservices", "health", "metrics", "dev-ui");

    /** Quarkus's kinds of databases, by what follows {@code jdbc:} in an address. */
    private static final Map<String, String> KINDS = Map.of(
            "postgresql", "postgresql",
            "h2", "h2",
            "mariadb", "mariadb",
            "mysql", "mysql",
            "oracle", "oracle",
            "sqlserver", "mssql",
            "db2", "db2",
            "derby", "derby");

    private static final String OTHER_KIND = "other";

    private final TandemConfig config;
    private final PropertySource properties;
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> keys = new TreeMap<>();

    QuarkusKeys(TandemConfig config, PropertySource properties) {
        this.config = config;
        this.properties = properties;
    }

    Map<String, String> all() {
        properties.names().forEach(this::see);
        config.connections().values().forEach(this::connection);
        twophase();
        for (String key : TransactionKeys.all()) {
            properties.find(key).ifPresent(found -> keys.put(TransactionKeys.quarkus(key), found.value()));
        }
        if (Neighbours.hibernateOrm()) {
            keys.put(Neighbours.HIBERNATE_ORM_ENABLED, "false");
        }
        return keys;
    }

    private void see(String key) {
        Matcher matcher = NAMED.matcher(key);
        if (matcher.matches() && !ATTRIBUTES.contains(matcher.group(2))) {
            written.putIfAbsent(matcher.group(2), matcher.group(1) + matcher.group(2) + matcher.group(1));
        }
    }

    private void connection(ConnectionConfig connection) {
        connection.url().ifPresent(url -> {
            put(connection.name(), "jdbc.url", url);
            put(connection.name(), "db-kind", kind(url));
            connection.driver().ifPresent(driver -> put(connection.name(), "jdbc.driver", driver));
        });
        connection.username().ifPresent(user -> put(connection.name(), "username", user));
        connection.password().map(Secret::reveal).ifPresent(secret -> put(connection.name(), "password", secret));
        connection.pool().forEach((key, value) -> {
            String quarkus = DataSourceKeys.pool().get(key);
            if (quarkus != null) {
                put(connection.name(), quarkus, value);
            }
        });
    }

    /** Also for data sources that the application says all of in Quarkus's own keys. */
    private void twophase() {
        Set<String> names = new TreeSet<>(config.names());
        names.addAll(written.keySet());
        names.add(Connection.DEFAULT);
        boolean any = false;
        for (String name : names) {
            if (config.connection(name).twophase().orElse(config.twophase())) {
                any = true;
                put(config.connection(name).datasource().orElse(name), "jdbc.transactions", "xa");
            }
        }
        if (any) {
            keys.put(SERVICE + "enable-recovery", "true");
        }
    }

    private void put(String name, String attribute, String value) {
        // one spelling of a name: with two of them Quarkus would know neither
        String own = name.equals(Connection.DEFAULT) ? "" : written.getOrDefault(name, name) + ".";
        keys.put(PREFIX + own + attribute, value);
    }

    private static String kind(String url) {
        String[] parts = url.split(":", 3);
        return parts.length < 2 ? OTHER_KIND : KINDS.getOrDefault(parts[1], OTHER_KIND);
    }
}
