package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

/** Applications that ask for, or name, a connection that is not there. */
class NamesIT {

    private final ApplicationArchives application =
            new ApplicationArchives("names").connection("default", Setting.h2()).connection("warehouse", Setting.h2());

    @Test
    void anUnknownConnectionAtAnInjectionPointIsNamedWithItsPlaceAndASuggestion() {
        assertThat(application.classes(Reports.class).failure().message())
                .contains("TANDEM00101", "'warehose'", "Reports.entityManager", "[default, warehouse]")
                .contains("Did you mean 'warehouse'?", "sql.connection.warehose.url");
    }

    @Dependent
    static class Reports {
        @Inject
        @Session("warehose")
        EntityManager entityManager;
    }

    @Test
    void anUnknownConnectionIsFoundWhereverItIsAskedFor() {
        assertThat(application
                        .classes(Constructor.class, Later.class, Aliased.class, Stateless.class)
                        .failure()
                        .message())
                .contains("'one'", "Constructor")
                .contains("'two'", "Later.later")
                .contains("'three'", "Aliased.aliased")
                .contains("'four'", "Stateless.stateless");
    }

    @Dependent
    static class Constructor {
        @Inject
        Constructor(@Session("one") EntityManager entityManager) {
            assertThat(entityManager).isNotNull();
        }
    }

    @Dependent
    static class Later {
        @Inject
        @Session("two")
        Instance<EntityManager> later;
    }

    @Qualifier
    @Session("three")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Three {}

    @Dependent
    static class Aliased {
        @Inject
        @Three
        EntityManager aliased;
    }

    @Dependent
    static class Stateless {
        @Inject
        @Session("four")
        StatelessSession stateless;
    }

    @Test
    void anEntityOfAnUnconfiguredConnectionIsNamedWithTheKeyToSet() {
        assertThat(application.classes(Letter.class).failure().message())
                .contains("TANDEM00", "Letter", "'archive'", "sql.connection.archive.url", "[default, warehouse]");
    }

    @Entity
    @Connection("archive")
    static class Letter {
        @Id
        Long id;
    }

    @Test
    void anEmptyNameIsRefused() {
        assertThat(application.classes(Nameless.class).failure().message())
                .contains("TANDEM00", "Nameless.nameless", "[default, warehouse]");
    }

    @Dependent
    static class Nameless {
        @Inject
        @Session("")
        EntityManager nameless;
    }

    @Test
    void connectionAtAnInjectionPointIsExplained() {
        assertThat(application.classes(Confused.class).failure().message())
                .contains("TANDEM00107", "Confused.entityManager", "@Session(\"warehouse\")", "@Connection");
    }

    @Dependent
    static class Confused {
        @Inject
        @Connection("warehouse")
        EntityManager entityManager;
    }

    @Test
    void connectionOnABeanIsExplained() {
        assertThat(application.classes(Marked.class).failure().message())
                .contains("TANDEM00", "Marked", "@Connection", "@Session");
    }

    @Dependent
    @Connection("warehouse")
    static class Marked {}

    @Test
    void aDataSourceSuppliedUnderANameNobodyUsesIsNamed() {
        assertThat(application.classes(Supplier.class).failure().message())
                .contains("TANDEM00", "'wharehouse'", "Supplier", "warehouse");
    }

    @Dependent
    static class Supplier {
        @Produces
        @Connection("wharehouse")
        DataSource dataSource() {
            return new JdbcDataSource();
        }
    }
}
