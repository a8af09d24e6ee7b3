package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.Test;

class MicroProfilePropertiesTest {

    @Test
    void tellsTheSourceOfAValue() {
        PropertySource source = properties(Map.of("sql.twophase", "true"), Map.of());

        assertThat(source.names()).contains("sql.twophase");
        assertThat(source.find("sql.twophase")).hasValueSatisfying(property -> {
            assertThat(property.value()).isEqualTo("true");
            assertThat(property.source()).contains("file");
        });
        assertThat(source.find("sql.unsafe-commit")).isEmpty();
    }

    @Test
    void refusesAnExpressionWithoutAValue() {
        PropertySource source = properties(Map.of("sql.connection.a.password", "hush${NOWHERE}"), Map.of());

        assertThatThrownBy(() -> source.find("sql.connection.a.password"))
                .isInstanceOf(UnresolvedProperty.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void findsTheConfigurationOfAClassLoader() {
        assertThat(MicroProfileProperties.of(getClass().getClassLoader()).find("sql.twophase"))
                .isEmpty();
    }

    @Test
    void hasTheResolverForgetWhatItKnowsWhereItHandsOutSomethingElse() {
        assertForgotten(HandingResolver.wrapping());
    }

    @Test
    void hasTheResolverForgetWhatCanNotBeUnwrapped() {
        assertForgotten(HandingResolver.sealed());
    }

    private void assertForgotten(HandingResolver resolver) {
        ConfigProviderResolver before = ConfigProviderResolver.instance();
        ConfigProviderResolver.setInstance(resolver);
        try {
            ClassLoader loader = getClass().getClassLoader();
            assertThat(PropertySource.of(loader).find("sql.twophase")).isPresent();
            assertThat(resolver.known).containsOnlyKeys(loader);

            PropertySource.release(loader);

            assertThat(resolver.known).isEmpty();
        } finally {
            ConfigProviderResolver.setInstance(before);
        }
    }

    @Test
    void readsAllOfAConnectionFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "SQL_TWOPHASE", "true",
                "SQL_UNSAFE_COMMIT", "warn",
                "SQL_CONNECTION_DATA_WAREHOUSE_URL", "jdbc:h2:mem:warehouse",
                "SQL_CONNECTION_DATA_WAREHOUSE_START_WAIT", "5s",
                "SQL_CONNECTION_DATA_WAREHOUSE_POOL_MAX_SIZE", "7",
                "SQL_CONNECTION_DATA_WAREHOUSE_HIBERNATE_DIALECT", "com.acme.Dialect");
        ConfigReading reading =
                ConfigReader.read(properties(Map.of(), environment), Set.of("data-warehouse", "default"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.config().names()).containsExactly("data-warehouse");
        assertThat(reading.config().twophase()).isTrue();
        ConnectionConfig warehouse = reading.config().connection("data-warehouse");
        assertThat(warehouse.url()).contains("jdbc:h2:mem:warehouse");
        assertThat(warehouse.startWait()).hasSeconds(5);
        assertThat(warehouse.pool()).containsExactly(Map.entry("max-size", "7"));
        assertThat(warehouse.hibernate()).containsExactly(Map.entry("hibernate.dialect", "com.acme.Dialect"));
    }

    @Test
    void letsTheEnvironmentOverrideASettingThatIsPassedThrough() {
        ConfigReading reading = ConfigReader.read(
                properties(
                        Map.of("sql.connection.a.hibernate.show_sql", "false", "sql.connection.a.pool.max-size", "3"),
                        Map.of(
                                "SQL_CONNECTION_A_HIBERNATE_SHOW_SQL", "true",
                                "SQL_CONNECTION_A_POOL_MAX_SIZE", "7")),
                Set.of());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.config().connection("a").hibernate())
                .containsExactly(Map.entry("hibernate.show_sql", "true"));
        assertThat(reading.config().connection("a").pool()).containsExactly(Map.entry("max-size", "7"));
    }

    @Test
    void takesANameFromASimpleVariable() {
        ConfigReading reading = ConfigReader.read(
                properties(Map.of(), Map.of("SQL_CONNECTION_WAREHOUSE_URL", "jdbc:h2:mem:warehouse")), Set.of());

        assertThat(reading.config().names()).containsExactly("warehouse");
    }

    @Test
    void leavesForeignVariablesAlone() {
        ConfigReading reading = ConfigReader.read(
                properties(
                        Map.of(),
                        Map.of("SQL_TWO_PHASE", "x", "SQL_CONNECTION_A_ULR", "x", "SQL_RECOVERY_X", "x", "SQL", "x")),
                Set.of());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.config().names()).isEmpty();
    }

    private static MicroProfileProperties properties(Map<String, String> file, Map<String, String> environment) {
        return new MicroProfileProperties(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(file, "file", 100))
                .build());
    }
}
