package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.MapProperties;
import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate's settings under {@code sql.connection.N.hibernate}. */
class FactorySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "hibernate.jdbc.batchsize, hibernate.jdbc.batch_size",
        "hibernate.jdbc.batch-size, hibernate.jdbc.batch_size",
        "hibernate.jdbc.bacth_size, hibernate.jdbc.batch_size",
        "hibernate.show.sql, hibernate.show_sql",
        "hibernate.Dialect, hibernate.dialect",
        "hibernate.default_schemas, hibernate.default_schema"
    })
    void aNearMissIsReported(String key, String nearest) {
        assertThat(problems(key))
                .containsExactly("TANDEM00147: 'sql.connection.shop." + key
                        + "' is no setting of Hibernate's, but nearly one. Did you mean '" + nearest + "'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hibernate.jdbc.batch_size",
                "hibernate.search.backend.hosts",
                "hibernate.acme.tuning",
                "hibernate.event.listener.post-insert",
                "hibernate.ejb.classcache.com.acme.Order",
                "hibernate.cache.infinispan.cfg"
            })
    void anythingElseIsHandedOn(String key) {
        assertThat(problems(key)).isEmpty();
    }

    @Test
    void noSettingOfHibernatesIsTakenForAMistake() {
        Set<String> settings = new TreeSet<>();
        try (ScanResult scan = new ClassGraph()
                .acceptPackages("org.hibernate")
                .enableStaticFinalFieldConstantInitializerValues()
                .ignoreFieldVisibility()
                .scan()) {
            scan.getAllClasses().forEach(type -> type.getDeclaredFieldInfo().forEach(field -> {
                if (field.getConstantInitializerValue() instanceof String text
                        && text.matches("hibernate(\\.[a-z_0-9]+)+")) {
                    settings.add(text);
                }
            }));
        }
        List<String> mistaken = new ArrayList<>();
        settings.forEach(setting -> mistaken.addAll(problems(setting)));

        assertThat(settings).hasSizeGreaterThan(200);
        assertThat(mistaken).isEmpty();
    }

    private static List<String> problems(String key) {
        ConnectionConfig config = ConfigReader.read(
                        MapProperties.of(
                                "sql.connection.shop.url", "jdbc:h2:mem:shop", "sql.connection.shop." + key, "x"),
                        Set.of())
                .config()
                .connection("shop");
        return FactorySettings.check(config).stream().map(Problem::text).toList();
    }
}
