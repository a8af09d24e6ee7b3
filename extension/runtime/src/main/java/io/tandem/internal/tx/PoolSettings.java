package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration.TransactionIsolation;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.MultipleAcquisitionAction;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.Form;
import io.tandem.internal.messages.Nearest;
import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Agroal's own settings, in kebab-case under {@code sql.connection.N.pool}. */
final class PoolSettings {

    /** One setting: how its value is written, and where it goes. */
    private record Setting<T>(Form<T> form, BiConsumer<Builders, T> apply) {

        boolean accepts(String value) {
            return form.parser().apply(value).isPresent();
        }

        void set(Builders builders, String value) {
            form.parser().apply(value).ifPresent(parsed -> apply.accept(builders, parsed));
        }
    }

    /** What the settings are applied to. */
    record Builders(
            AgroalConnectionPoolConfigurationSupplier pool, AgroalConnectionFactoryConfigurationSupplier factory) {}

    private static final Map<String, Setting<?>> ALL = new TreeMap<>();

    static {
        setting("max-size", Form.COUNT, (b, n) -> b.pool().maxSize(n));
        setting("min-size", Form.COUNT, (b, n) -> b.pool().minSize(n));
        setting("initial-size", Form.COUNT, (b, n) -> b.pool().initialSize(n));
        setting("acquisition-timeout", Form.DURATION, (b, d) -> b.pool().acquisitionTimeout(d));
        setting("idle-validation-timeout", Form.DURATION, (b, d) -> b.pool().idleValidationTimeout(d));
        setting("validation-timeout", Form.DURATION, (b, d) -> b.pool().validationTimeout(d));
        setting("leak-timeout", Form.DURATION, (b, d) -> b.pool().leakTimeout(d));
        setting("reap-timeout", Form.DURATION, (b, d) -> b.pool().reapTimeout(d));
        setting("max-lifetime", Form.DURATION, (b, d) -> b.pool().maxLifetime(d));
        setting("validate-on-borrow", Form.BOOLEAN, (b, on) -> b.pool().validateOnBorrow(on));
        setting("enhanced-leak-report", Form.BOOLEAN, (b, on) -> b.pool().enhancedLeakReport(on));
        setting("flush-on-close", Form.BOOLEAN, (b, on) -> b.pool().flushOnClose(on));
        setting("multiple-acquisition", Form.constant(MultipleAcquisitionAction.class), (b, v) -> b.pool()
                .multipleAcquisition(v));
        setting("transaction-isolation", Form.constant(TransactionIsolation.class), (b, v) -> b.factory()
                .jdbcTransactionIsolation(v));
        setting("login-timeout", Form.DURATION, (b, d) -> b.factory().loginTimeout(d));
        setting("track-jdbc-resources", Form.BOOLEAN, (b, on) -> b.factory().trackJdbcResources(on));
        setting("initial-sql", Form.TEXT, (b, sql) -> b.factory().initialSql(sql));
    }

    private PoolSettings() {}

    /** How many connections a pool may have. */
    static int maxSize(ConnectionConfig config) {
        String configured = config.pool().get("max-size");
        return configured == null
                ? AgroalPools.MAX_SIZE
                : Form.COUNT.parser().apply(configured).orElse(AgroalPools.MAX_SIZE);
    }

    /** Everything wrong with the pool settings of one connection. */
    static List<Problem> check(ConnectionConfig config) {
        List<Problem> problems = new ArrayList<>();
        config.pool().forEach((key, value) -> {
            Setting<?> setting = ALL.get(key);
            if (setting == null) {
                problems.add(Problem.of(
                        config.name(),
                        CONFIGURATION.unknownPoolKey(
                                config.name(), key, Nearest.sentence(key, ALL.keySet()), ALL.keySet())));
            } else if (!setting.accepts(value)) {
                problems.add(Problem.of(
                        config.name(),
                        CONFIGURATION.invalidPoolValue(
                                config.name(), key, value, setting.form().valid())));
            }
        });
        if (problems.isEmpty()) {
            checkTogether(config, problems);
        }
        return problems;
    }

    /** What Agroal refuses although each value is valid by itself, as a minimum above the maximum. */
    private static void checkTogether(ConnectionConfig config, List<Problem> problems) {
        Builders builders = AgroalPools.defaults();
        apply(config, builders);
        try {
            builders.pool().connectionFactoryConfiguration(builders.factory()).get();
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(
                    config.name(),
                    CONFIGURATION.poolContradiction(
                            config.name(), String.valueOf(e.getMessage()), AgroalPools.MAX_SIZE)));
        }
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

    private static <T> void setting(String key, Form<T> form, BiConsumer<Builders, T> apply) {
        ALL.put(key, new Setting<>(form, apply));
    }
}
