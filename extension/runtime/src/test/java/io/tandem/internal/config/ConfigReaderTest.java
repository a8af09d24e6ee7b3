package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.config.ConnectionConfig.SchemaAction;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {

    @Test
    void readsEveryGeneralKey() {
        TandemConfig config = read(
                "sql.twophase", "TRUE",
                "sql.unsafe-commit", "warn",
                "sql.plain-entity-manager", "off",
                "sql.transaction.log", "file",
                "sql.transaction.log-dir", "/var/lib/shop",
                "sql.transaction.node-name", "shop-1",
                "sql.transaction.timeout", "2m",
                "sql.recovery.period", "5s",
                "sql.recovery.backoff", "500ms",
                "sql.recovery.orphan-safety", "PT30S");

        assertThat(config.twophase()).isTrue();
        assertThat(config.unsafeCommit()).isEqualTo(UnsafeCommit.WARN);
        assertThat(config.plainEntityManager()).isFalse();
        assertThat(config.transaction())
                .isEqualTo(new TransactionConfig(
                        "file", "/var/lib/shop", Optional.of("shop-1"), Duration.ofMinutes(2), Duration.ofSeconds(10)));
        assertThat(config.recovery())
                .isEqualTo(new RecoveryConfig(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(30)));
        assertThat(config.connections()).isEmpty();
    }

    @Test
    void readsEveryKeyOfAConnection() {
        ConnectionConfig connection = read(
                        "sql.connection.warehouse.url", " jdbc:postgresql://dw/myapp ",
                        "sql.connection.warehouse.username", "shop",
                        "sql.connection.warehouse.password", " blanks count ",
                        "sql.connection.warehouse.driver", "org.postgresql.xa.PGXADataSource",
                        "sql.connection.warehouse.twophase", "False",
                        "sql.connection.warehouse.packages", "com.acme.stock, com.acme.audit,",
                        "sql.connection.warehouse.schema", "drop-and-create",
                        "sql.connection.warehouse.start-wait", "30s",
                        "sql.connection.warehouse.socket-timeout", "1m",
                        "sql.connection.warehouse.pool.max-size", "7",
                        "sql.connection.warehouse.hibernate.jdbc.batch_size", "50")
                .connection("warehouse");

        assertThat(connection.name()).isEqualTo("warehouse");
        assertThat(connection.url()).contains("jdbc:postgresql://dw/myapp");
        assertThat(connection.username()).contains("shop");
        assertThat(connection.password()).map(Secret::reveal).contains(" blanks count ");
        assertThat(connection.driver()).contains("org.postgresql.xa.PGXADataSource");
        assertThat(connection.twophase()).contains(false);
        assertThat(connection.packages()).containsExactly("com.acme.stock", "com.acme.audit");
        assertThat(connection.schema()).isEqualTo(SchemaAction.DROP_AND_CREATE);
        assertThat(connection.startWait()).hasSeconds(30);
        assertThat(connection.socketTimeout()).hasMinutes(1);
        assertThat(connection.pool()).isEqualTo(Map.of("max-size", "7"));
        assertThat(connection.hibernate()).isEqualTo(Map.of("hibernate.jdbc.batch_size", "50"));
    }

    @Test
    void readsTheServersDataSource() {
        assertThat(read("sql.connection.default.datasource", "java:/jdbc/shop").connection("default"))
                .satisfies(connection -> assertThat(connection.datasource()).contains("java:/jdbc/shop"))
                .satisfies(connection -> assertThat(connection.bound()).isTrue());
    }

    @Test
    void knowsTheNamesThatAreConfigured() {
        MapProperties properties = MapProperties.of(
                "sql.connections", "listed, both",
                "sql.connection.both.url", "jdbc:h2:mem:both",
                "sql.connection.pooled.pool.max-size", "1",
                "sql.connection.emptied.url", "");
        TandemConfig config =
                ConfigReader.read(properties, Set.of("injected", "both")).config();

        assertThat(config.names()).containsExactly("both", "listed", "pooled");
        assertThat(config.connections()).containsOnlyKeys("both", "listed", "pooled");
        assertThat(config.connection("injected")).isEqualTo(ConnectionConfig.unconfigured("injected"));
    }

    @Test
    void takesAnEmptyValueAsNone() {
        TandemConfig config = read("sql.twophase", "", "sql.connection.a.schema", " ", "sql.connections", "a");

        assertThat(config.twophase()).isFalse();
        assertThat(config.connection("a").schema()).isEqualTo(SchemaAction.NONE);
    }

    @Test
    void ignoresKnownNamesThatNobodyCouldConfigure() {
        assertThat(ConfigReader.read(MapProperties.of(), Set.of("", "a.b")).problems())
                .isEmpty();
    }

    private static TandemConfig read(String... keysAndValues) {
        ConfigReading reading = ConfigReader.read(MapProperties.of(keysAndValues), Set.of());
        assertThat(reading.problems()).isEmpty();
        return reading.config();
    }
}
