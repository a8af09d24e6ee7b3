package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import org.junit.jupiter.api.Test;

/** Beans that expect a persistence unit, which nobody would give them. */
class PersistenceUnitIT {

    private static final String PERSISTENCE_XML = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="warehouse"/>
            </persistence>
            """;

    private final ApplicationArchives application =
            new ApplicationArchives("units").connection("default", Setting.h2()).connection("warehouse", Setting.h2());

    @Test
    void aPersistenceContextWithoutAPersistenceUnitIsExplained() {
        assertThat(application.classes(Nameless.class).failure().message())
                .contains("TANDEM00270", "Nameless.entityManager", "@PersistenceContext", "@Session(\"default\")");
    }

    @Dependent
    static class Nameless {
        @PersistenceContext
        EntityManager entityManager;
    }

    @Test
    void aPersistenceUnitOfAConnectionsNameIsExplained() {
        assertThat(application.classes(Named.class).failure().message())
                .contains("TANDEM00270", "Named.setFactory", "@PersistenceUnit", "@Session(\"warehouse\")");
    }

    @Dependent
    static class Named {
        @PersistenceUnit(unitName = "warehouse")
        void setFactory(EntityManagerFactory factory) {
            assertThat(factory).isNotNull();
        }
    }

    @Test
    void thePersistenceUnitsOfTheApplicationAreItsOwn() {
        try (Application own = application
                .classes(Nameless.class, Named.class)
                .resource("META-INF/persistence.xml", PERSISTENCE_XML)
                .start()) {
            assertThat(own.bean(Nameless.class)).isNotNull();
        }
    }
}
