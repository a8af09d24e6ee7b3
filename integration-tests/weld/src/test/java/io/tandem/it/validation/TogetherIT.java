package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import io.tandem.it.support.StartFailure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;

/** Everything that is wrong is said at once. */
class TogetherIT {

    @Test
    void threeDifferentMistakesAreReportedInOneFailure() {
        StartFailure failure = new ApplicationArchives("together")
                .classes(Reports.class, Invoice.class, Customer.class)
                .connection("default", Setting.h2())
                .connection("crm", Setting.h2())
                .property("sql.two-phase", "true")
                .failure();

        assertThat(failure.message())
                .contains("TANDEM00101", "Reports.entityManager", "'crn'", "Did you mean 'crm'?")
                .contains("TANDEM00201", "Invoice.customer")
                .contains("sql.two-phase", "sql.twophase");
    }

    @Test
    void problemsOfSeveralDatabasesAreReportedInOneFailure() {
        StartFailure failure = new ApplicationArchives("together")
                .classes(Invoice.class, Customer.class)
                .property("sql.connection.default.url", "jdbc:nosuch:one")
                .property("sql.connection.crm.url", "jdbc:nosuch:two")
                .failure();

        assertThat(failure.message()).contains("jdbc:nosuch:one", "jdbc:nosuch:two", "TANDEM00201");
    }

    @Dependent
    static class Reports {
        @Inject
        @Session("crn")
        EntityManager entityManager;
    }

    @Entity
    static class Invoice {
        @Id
        Long id;

        @ManyToOne
        Customer customer;
    }

    @Entity
    @Connection("crm")
    static class Customer {
        @Id
        Long id;
    }
}
