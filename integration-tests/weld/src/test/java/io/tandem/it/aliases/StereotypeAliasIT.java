package io.tandem.it.aliases;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.lang.annotation.Retention;
import org.junit.jupiter.api.Test;

/** An alias that is a stereotype: a container refuses beans with it in words that don't help, so it never gets there. */
class StereotypeAliasIT {

    private final ApplicationArchives archives = new ApplicationArchives("stereotype")
            .connection("default", Setting.h2())
            .connection("warehouse", Setting.h2());

    @Stereotype
    @Connection("warehouse")
    @Retention(RUNTIME)
    @interface InWarehouse {}

    @Stereotype
    @Qualifier
    @Session("warehouse")
    @Retention(RUNTIME)
    @interface Warehouse {}

    @Dependent
    @InWarehouse
    static class MarkedBean {}

    @Test
    void isExplainedOnABean() {
        assertExplained(MarkedBean.class, "@InWarehouse", "MarkedBean", "@Connection(\"warehouse\")");
    }

    @Entity
    @InWarehouse
    static class MarkedEntity {
        @Id
        Long id;
    }

    @Test
    void isExplainedOnAnEntity() {
        assertExplained(MarkedEntity.class, "@InWarehouse", "MarkedEntity", "@Connection(\"warehouse\")");
    }

    @Warehouse
    static class QualifiedBean {}

    @Test
    void isExplainedOnABeanThatItQualifies() {
        assertExplained(QualifiedBean.class, "@Warehouse", "QualifiedBean", "@Session(\"warehouse\")");
    }

    @Dependent
    static class Asking {
        @Inject
        @Warehouse
        EntityManager entityManager;
    }

    @Test
    void isExplainedAtAnInjectionPoint() {
        assertExplained(Asking.class, "@Warehouse", "Asking.entityManager", "@Session(\"warehouse\")");
    }

    @Dependent
    static class Producing {
        @Produces
        @Warehouse
        String text() {
            return "text";
        }
    }

    @Test
    void isExplainedOnAProducer() {
        assertExplained(Producing.class, "@Warehouse", "Producing.text", "@Session(\"warehouse\")");
    }

    private void assertExplained(Class<?> used, String... words) {
        assertThat(archives.classes(used, InWarehouse.class, Warehouse.class)
                        .failure()
                        .message())
                .contains("TANDEM00261", "Remove @Stereotype")
                .contains(words)
                .doesNotContain("WELD-00");
    }
}
