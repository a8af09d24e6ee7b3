package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.MultipleAcquisitionAction;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.Values;
import io.tandem.internal.messages.Nearest;
import io.tandem.internal.messages.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Agroal's own settings, in kebab-case under {@code sql.connection.N.pool}. */
final class PoolSettings {

    /** One setting: how its text is read, and where the value goes. */
    private record Setting<T>(Function<String, T> parse, String expected, BiConsumer<Builders, T> apply) {

        void set(Builders builders, String value) {
            apply.accept(builders, parse.apply(value));
        }
    }

    /** What the settings are applied to. */
    record Builders(
            AgroalConnectionPoolConfigurationSupplier pool, AgroalConnectionFactoryConfigurationSupplier factory) {}

    private static final Map<String, Setting<?>> ALL = new TreeMap<>();

    static {
        number("max-size", (b, n) -> b.pool().maxSize(n));
        number("min-size", (b, n) -> b.pool().minSize(n));
        number("initial-size", (b, n) -> b.pool().initialSize(n));
        duration("acquisition-timeout", (b, d) -> b.pool().acquisitionTimeout(d));
        duration("idle-validation-timeout", (b, d) -> b.pool().idleValidationTimeout(d));
        duration("validation-timeout", (b, d) -> b.pool().validationTimeout(d));
        duration("leak-timeout", (b, d) -> b.pool().leakTimeout(d));
        duration("reap-timeout", (b, d) -> b.pool().reapTimeout(d));
        duration("max-lifetime", (b, d) -> b.pool().maxLifetime(d));
        bool("validate-on-borrow", (b, on) -> b.pool().validateOnBorrow(on));
        bool("enhanced-leak-report", (b, on) -> b.pool().enhancedLeakReport(on));
        bool("flush-on-close", (b, on) -> b.pool().flushOnClose(on));
        option("multiple-acquisition", MultipleAcquisitionAction.class, (b, v) -> b.pool().multipleAcquisition(v));
        option("transaction-isolation", TransactionIsolation.class, (b, v) -> b.factory().jdbcTransactionIsolation(v));
        duration("login-timeout", (b, d) -> b.factory().loginTimeout(d));
        bool("track-jdbc-resources", (b, on) -> b.factory().trackJdbcResources(on));
        ALL.put("initial-sql", new Setting<>(text -> text, "a statement", (b, sql) -> b.factory().initialSql(sql)));
    }

    private PoolSettings() {}

    /** Everything wrong with the pool settings of one connection. */
    static List<Problem> check(ConnectionConfig config) {
        Builders scratch = new Builders(
                new AgroalConnectionPoolConfigurationSupplier(), new AgroalConnectionFactoryConfigurationSupplier());
        List<Problem> problems = new ArrayList<>();
        config.pool().forEach((key, value) -> {
            Setting<?> setting = ALL.get(key);
            if (setting == null) {
                problems.add(Problem.of(
                        config.name(),
                        CONFIGURATION.unknownPoolKey(
                                config.name(), key, Nearest.sentence(key, ALL.keySet()), ALL.keySet())));
                return;
            }
            try {
                setting.set(scratch, value);
            } catch (IllegalArgumentException invalid) {
                problems.add(Problem.of(
                        config.name(), CONFIGURATION.invalidPoolValue(config.name(), key, value, setting.expected())));
            }
        });
        return problems;
    }

    /** Applies settings that were checked. */
    static void apply(ConnectionConfig config, Builders builders) {
        config.pool().forEach((key, value) -> {
            Setting<?> setting = ALL.get(key);
            if (setting != null) {
                setting.set(builders, value);
            }
        });
    }

    private static void number(String key, BiConsumer<Builders, Integer> apply) {
        ALL.put(key, new Setting<>(Integer::valueOf, "a whole number", apply));
    }

    private static void duration(String key, BiConsumer<Builders, Duration> apply) {
        ALL.put(key, new Setting<>(Values::duration, "a duration with its unit, for example '30s' or 'PT30S'", apply));
    }

    private static void bool(String key, BiConsumer<Builders, Boolean> apply) {
        ALL.put(key, new Setting<>(Values::bool, "'true' or 'false'", apply));
    }

    private static <E extends Enum<E>> void option(String key, Class<E> type, BiConsumer<Builders, E> apply) {
        String expected = "one of " + List.of(type.getEnumConstants()).stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        ALL.put(
                key,
                new Setting<>(
                        text -> Enum.valueOf(
                                type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                        expected,
                        apply));
    }
}
