package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.MultipleAcquisitionAction;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.messages.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agroal's settings under {@code sql.connection.N.pool}. */
class PoolSettingsTest {

    /** Every key, with a value that is no default and where it has to arrive. */
    private static final Map<String, Case> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("max-size", new Case("7", 7, AgroalConnectionPoolConfiguration::maxSize)),
            Map.entry("min-size", new Case("3", 3, AgroalConnectionPoolConfiguration::minSize)),
            Map.entry("initial-size", new Case("2", 2, AgroalConnectionPoolConfiguration::initialSize)),
            Map.entry("acquisition-timeout", duration(AgroalConnectionPoolConfiguration::acquisitionTimeout)),
            Map.entry("idle-validation-timeout", duration(AgroalConnectionPoolConfiguration::idleValidationTimeout)),
            Map.entry("validation-timeout", duration(AgroalConnectionPoolConfiguration::validationTimeout)),
            Map.entry("leak-timeout", duration(AgroalConnectionPoolConfiguration::leakTimeout)),
            Map.entry("reap-timeout", duration(AgroalConnectionPoolConfiguration::reapTimeout)),
            Map.entry("max-lifetime", duration(AgroalConnectionPoolConfiguration::maxLifetime)),
            Map.entry("validate-on-borrow", on(AgroalConnectionPoolConfiguration::validateOnBorrow)),
            Map.entry("enhanced-leak-report", on(AgroalConnectionPoolConfiguration::enhancedLeakReport)),
            Map.entry("flush-on-close", on(AgroalConnectionPoolConfiguration::flushOnClose)),
            Map.entry(
                    "multiple-acquisition",
                    new Case(
                            "strict",
                            MultipleAcquisitionAction.STRICT,
                            AgroalConnectionPoolConfiguration::multipleAcquisition)),
            Map.entry(
                    "transaction-isolation",
                    new Case(
                            "read-committed",
                            TransactionIsolation.READ_COMMITTED,
                            pool -> pool.connectionFactoryConfiguration().jdbcTransactionIsolation())),
            Map.entry("login-timeout", duration(pool -> pool.connectionFactoryConfiguration()
                    .loginTimeout())),
            Map.entry("track-jdbc-resources", new Case("false", false, pool -> pool.connectionFactoryConfiguration()
                    .trackJdbcResources())),
            Map.entry("initial-sql", new Case("set a = 1", "set a = 1", pool -> pool.connectionFactoryConfiguration()
                    .initialSql()))));

    private record Case(String written, Object expected, Function<AgroalConnectionPoolConfiguration, Object> actual) {}

    private static Case duration(Function<AgroalConnectionPoolConfiguration, Object> actual) {
        return new Case("11s", Duration.ofSeconds(11), actual);
    }

    private static Case on(Function<AgroalConnectionPoolConfiguration, Object> actual) {
        return new Case("true", true, actual);
    }

    @Test
    void everyKeyArrives() {
        List<String> wrong = new ArrayList<>();
        ALL.forEach((key, one) -> {
            ConnectionConfig config = pool(key, one.written());
            assertThat(PoolSettings.check(config)).isEmpty();
            Object actual = one.actual().apply(applied(config));
            Object before = one.actual().apply(applied(pool()));
            if (!one.expected().equals(actual) || one.expected().equals(before)) {
                wrong.add(key + ": " + before + " -> " + actual);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void theseAreAllKeys() {
        assertThat(texts("no-such-key", "1")).singleElement().asString().endsWith("Known: " + ALL.keySet() + ".");
    }

    @Test
    void withoutAnyTheDefaultsHold() {
        AgroalConnectionPoolConfiguration defaults = applied(pool());

        assertThat(defaults.maxSize()).isEqualTo(20);
        assertThat(defaults.acquisitionTimeout()).hasSeconds(30);
        assertThat(defaults.idleValidationTimeout()).hasSeconds(5);
    }

    @Test
    void anUnknownKeyIsReportedWithTheNearest() {
        assertThat(texts("maxsize", "5"))
                .singleElement()
                .asString()
                .startsWith(
                        "TANDEM00145: Unknown key 'sql.connection.shop.pool.maxsize'. Did you mean 'max-size'? Known: [");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    max-size              | ten       | a whole number from 0 to 999999
                    max-size              | -1        | a whole number from 0 to 999999
                    max-size              | 1.5       | a whole number from 0 to 999999
                    acquisition-timeout   | 30        | a number with a unit
                    acquisition-timeout   | -1s       | a number with a unit
                    validate-on-borrow    | yes       | true or false
                    multiple-acquisition  | loud      | lenient, off, warn, strict
                    transaction-isolation | committed | undefined, none, read-uncommitted, read-committed
                    """)
    void aValueThatCanNotBeReadIsReportedWithTheValidForms(String key, String value, String valid) {
        assertThat(texts(key, value))
                .singleElement()
                .asString()
                .startsWith("TANDEM00146: '" + value + "' is no valid value for 'sql.connection.shop.pool." + key
                        + "'. Valid: " + valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-size=0", "max-size=2,min-size=3", "min-size=21"})
    void settingsThatDoNotGoTogetherAreReported(String settings) {
        assertThat(texts(settings.split("[=,]")))
                .singleElement()
                .asString()
                .startsWith("TANDEM00155: The settings of connection 'shop' under 'sql.connection.shop.pool' don't go");
    }

    @Test
    void everythingIsReportedAtOnce() {
        assertThat(texts("maxsize", "5", "min-size", "x", "flush-on-close", "1"))
                .hasSize(3);
    }

    private static AgroalConnectionPoolConfiguration applied(ConnectionConfig config) {
        PoolSettings.Builders builders = AgroalPools.defaults();
        PoolSettings.apply(config, builders);
        return builders.pool()
                .connectionFactoryConfiguration(builders.factory())
                .get();
    }

    private static List<String> texts(String... keysAndValues) {
        return PoolSettings.check(pool(keysAndValues)).stream()
                .map(Problem::text)
                .toList();
    }

    private static ConnectionConfig pool(String... keysAndValues) {
        String[] full = Arrays.copyOf(keysAndValues, keysAndValues.length + 2);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            full[i] = "pool." + keysAndValues[i];
        }
        full[keysAndValues.length] = "url";
        full[keysAndValues.length + 1] = "jdbc:h2:mem:shop";
        return Configured.shop(full);
    }
}
