package io.tandem.internal.orm;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.ConnectionConfig.SchemaAction;
import io.tandem.internal.messages.Nearest;
import io.tandem.internal.messages.Problem;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;

/** The settings of a session factory: Tandem's defaults, over them the user's, over them what Tandem relies on. */
final class FactorySettings {

    private static final int TYPING_MISTAKE = 2;
    private static final String HBM2DDL = "hbm2ddl";
    private static final String SCHEMA_GENERATION = "schema-generation";

    private FactorySettings() {}

    static Map<String, Object> of(
            ConnectionConfig config,
            DataSource dataSource,
            TandemJtaPlatform platform,
            ApplicationBeans beans,
            Hooks hooks) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AvailableSettings.KEYWORD_AUTO_QUOTING_ENABLED, true);
        settings.put(AvailableSettings.BEAN_CONTAINER, beans);
        // caches may be shared by all factories, and know an entity by its name alone
        settings.put(AvailableSettings.CACHE_REGION_PREFIX, config.name());
        settings.putAll(config.hibernate());
        hooks.addTo(settings);

        settings.put(AvailableSettings.JAKARTA_JTA_DATASOURCE, dataSource);
        settings.put(AvailableSettings.JTA_PLATFORM, platform);
        settings.put(AvailableSettings.TRANSACTION_COORDINATOR_STRATEGY, "jta");
        // the branch ends with the connection: it is kept to the end of the transaction and given back before commit
        settings.put(
                AvailableSettings.CONNECTION_HANDLING,
                PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_RELEASE_BEFORE_TRANSACTION_COMPLETION);
        if (config.schema() != SchemaAction.NONE) {
            settings.put(AvailableSettings.HBM2DDL_AUTO, hibernateName(config.schema()));
            settings.put(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true);
        }
        return settings;
    }

    /** Whether the database may look different when its factory is built, by Tandem's key or by Hibernate's own. */
    static boolean changesSchema(ConnectionConfig config) {
        return switch (config.schema()) {
            case CREATE, UPDATE, DROP_AND_CREATE -> true;
            case NONE, VALIDATE ->
                config.hibernate().keySet().stream()
                        .anyMatch(key -> key.contains(HBM2DDL) || key.contains(SCHEMA_GENERATION));
        };
    }

    /** Keys that are no setting of Hibernate's, but nearly one. */
    static List<Problem> check(ConnectionConfig config) {
        List<Problem> problems = new ArrayList<>();
        Set<String> known = known();
        for (String key : config.hibernate().keySet()) {
            if (!known.contains(key)) {
                Nearest.to(key, known, TYPING_MISTAKE)
                        .ifPresent(near -> problems.add(Problem.of(
                                config.name(),
                                CONFIGURATION.unknownHibernateSetting(
                                        config.name(), key, " Did you mean '" + near + "'?"))));
            }
        }
        return problems;
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>();
        for (Field field : AvailableSettings.class.getFields()) {
            if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
                try {
                    names.add(String.valueOf(field.get(null)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("A public constant can't be read: " + field, e);
                }
            }
        }
        return names;
    }

    private static String hibernateName(SchemaAction action) {
        return switch (action) {
            case NONE -> "none";
            case VALIDATE -> "validate";
            case CREATE -> "create-only";
            case UPDATE -> "update";
            case DROP_AND_CREATE -> "create";
        };
    }
}
