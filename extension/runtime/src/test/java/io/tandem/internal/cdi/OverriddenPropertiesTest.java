package io.tandem.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.config.MapProperties;
import io.tandem.internal.config.Property;
import io.tandem.internal.config.PropertySource;
import io.tandem.spi.ConnectionOverrides;
import java.util.Optional;
import java.util.Set;
import javax.sql.CommonDataSource;
import org.junit.jupiter.api.Test;

class OverriddenPropertiesTest {

    private static final String URL = "sql.connection.default.url";

    private final PropertySource original = MapProperties.of(
            URL,
            "jdbc:postgresql://production/shop",
            "sql.connection.default.password",
            "hers",
            "sql.connection.default.pool.max-size",
            "7");

    @Test
    void aReplacedKeyHasTheTestsValueWhateverTheApplicationSays() {
        assertThat(overridden().find(URL)).hasValueSatisfying(property -> {
            assertThat(property.value()).isEqualTo("jdbc:h2:mem:shop");
            assertThat(property.source()).isEqualTo("the test");
        });
    }

    @Test
    void aReplacedKeyWithoutAValueIsNotSet() {
        assertThat(overridden().find("sql.connection.default.password")).isEmpty();
        assertThat(overridden().names()).doesNotContain("sql.connection.default.password");
    }

    @Test
    void everyOtherKeyIsTheApplications() {
        assertThat(overridden().find("sql.connection.default.pool.max-size"))
                .map(Property::value)
                .contains("7");
        assertThat(overridden().names()).containsExactlyInAnyOrder(URL, "sql.connection.default.pool.max-size");
    }

    private PropertySource overridden() {
        return new OverriddenProperties(original, new ConnectionOverrides() {

            @Override
            public void found(Set<String> connections) {}

            @Override
            public boolean replaces(String key) {
                return Set.of(URL, "sql.connection.default.password").contains(key);
            }

            @Override
            public Optional<String> value(String key) {
                return key.equals(URL) ? Optional.of("jdbc:h2:mem:shop") : Optional.empty();
            }

            @Override
            public CommonDataSource around(String connection, CommonDataSource database) {
                return database;
            }
        });
    }
}
