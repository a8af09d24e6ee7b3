package io.tandem.internal.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.Property;
import io.tandem.internal.config.PropertySource;
import io.tandem.internal.messages.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlKeysTest {

    private final Map<String, String> written = new HashMap<>();

    @Test
    void saysWhereADatabaseIs() {
        write("sql.connection.default.url", "jdbc:postgresql://here/shop");
        write("sql.connection.warehouse.url", "jdbc:sqlserver://there;databaseName=warehouse");
        write("sql.connection.warehouse.username", "keeper");
        write("sql.connection.warehouse.password", "secret");
        write("sql.connection.warehouse.pool.max-size", "7");

        assertThat(value("quarkus.datasource.db-kind")).hasValue("postgresql");
        assertThat(value("quarkus.datasource.jdbc.url")).hasValue("jdbc:postgresql://here/shop");
        assertThat(value("quarkus.datasource.warehouse.db-kind")).hasValue("mssql");
        assertThat(value("quarkus.datasource.warehouse.username")).hasValue("keeper");
        assertThat(value("quarkus.datasource.warehouse.password")).hasValue("secret");
        assertThat(value("quarkus.datasource.warehouse.jdbc.max-size")).hasValue("7");
        assertThat(value("quarkus.datasource.jdbc.transactions")).isEmpty();
        assertThat(value("quarkus.transaction-manager.enable-recovery")).isEmpty();
    }

    @Test
    void makesAllDataSourcesXaAndRecoversThem() {
        write("sql.twophase", "true");
        write("sql.connection.default.url", "jdbc:h2:mem:shop");
        write("quarkus.datasource.warehouse.db-kind", "postgresql");

        assertThat(value("quarkus.datasource.jdbc.transactions")).hasValue("xa");
        assertThat(value("quarkus.datasource.warehouse.jdbc.transactions")).hasValue("xa");
        assertThat(value("quarkus.transaction-manager.enable-recovery")).hasValue("true");
    }

    @Test
    void leavesOutTheOneWithoutTwoPhase() {
        write("sql.twophase", "true");
        write("sql.connection.archive.url", "jdbc:h2:mem:archive");
        write("sql.connection.archive.twophase", "false");

        assertThat(value("quarkus.datasource.archive.jdbc.transactions")).isEmpty();
    }

    /** With two spellings of a name Quarkus would know neither data source. */
    @Test
    void writesANameAsTheApplicationDoes() {
        write("sql.twophase", "true");
        write("sql.connection.warehouse.url", "jdbc:h2:mem:warehouse");
        write("quarkus.datasource.\"warehouse\".jdbc.min-size", "2");

        assertThat(value("quarkus.datasource.\"warehouse\".jdbc.transactions")).hasValue("xa");
        assertThat(value("quarkus.datasource.warehouse.jdbc.transactions")).isEmpty();
    }

    @Test
    void givesWayToQuarkussOwnKeys() {
        write("sql.connection.default.url", "jdbc:h2:mem:shop");
        write("quarkus.datasource.jdbc.url", "jdbc:h2:mem:other");

        assertThat(value("quarkus.datasource.jdbc.url")).hasValue("jdbc:h2:mem:other");
    }

    @Test
    void saysWhatTheTransactionServiceIsToBe() {
        write("sql.transaction.node-name", "till-1");
        write("sql.transaction.log-dir", "/var/lib/till");
        write("sql.transaction.timeout", "90s");

        assertThat(value("quarkus.transaction-manager.node-name")).hasValue("till-1");
        assertThat(value("quarkus.transaction-manager.object-store.directory")).hasValue("/var/lib/till");
        assertThat(value("quarkus.transaction-manager.default-transaction-timeout"))
                .hasValue("90s");
    }

    @Test
    void saysNothingWhereNothingIsOurs() {
        write("quarkus.datasource.db-kind", "h2");

        assertThat(value("quarkus.datasource.jdbc.transactions")).isEmpty();
    }

    @Test
    void reportsAnAddressThatTheBuildDidNotKnow() {
        write("sql.connection.warehouse.url", "jdbc:h2:mem:warehouse");

        assertThat(lead(Set.of("default")).problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .startsWith("TANDEM00221: ")
                .contains("'warehouse'", "[default]", "quarkus.datasource.warehouse.db-kind");
    }

    @Test
    void leadsAConnectionToItsDataSource() {
        write("sql.connection.default.url", "jdbc:h2:mem:shop");
        write("sql.connection.archive.datasource", "old");
        write("sql.connection.archive.packages", "com.acme.old");

        ConfigReading led = lead(Set.of("default", "old", "unused"));

        assertThat(led.problems()).isEmpty();
        assertThat(led.config().connection("default").datasource()).hasValue("default");
        assertThat(led.config().connection("default").url()).isEmpty();
        assertThat(led.config().connection("archive").datasource()).hasValue("old");
        assertThat(led.config().connection("archive").packages()).containsExactly("com.acme.old");
        assertThat(led.config().connection("unused").bound()).isFalse();
    }

    @Test
    void reportsAPoolKeyThatQuarkusDoesNotHave() {
        write("sql.connection.default.url", "jdbc:h2:mem:shop");
        write("sql.connection.default.pool.multiple-acquisition", "strict");

        assertThat(lead(Set.of("default")).problems())
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .startsWith("TANDEM00220: ")
                .contains("multiple-acquisition", "max-size");
    }

    private void write(String key, String value) {
        written.put(key, value);
    }

    private Optional<String> value(String key) {
        return config().getOptionalValue(key, String.class);
    }

    private SmallRyeConfig config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(written, "application", 250))
                .withSources(new SqlKeys())
                .build();
    }

    private ConfigReading lead(Set<String> dataSources) {
        return DataSourceKeys.lead(
                ConfigReader.read(new Written(written), Set.of("default")), Set.of("default"), dataSources);
    }

    private record Written(Map<String, String> all) implements PropertySource {

        @Override
        public Iterable<String> names() {
            return all.keySet();
        }

        @Override
        public Optional<Property> find(String key) {
            return Optional.ofNullable(all.get(key)).map(value -> new Property(key, value, "application"));
        }
    }
}
