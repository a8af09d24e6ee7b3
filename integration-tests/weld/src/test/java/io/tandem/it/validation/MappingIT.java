package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applications whose entities can't live where they are put. */
class MappingIT {

    private final ApplicationArchives application = new ApplicationArchives("mapping")
            .connection("default", Setting.h2())
            .connection("crm", Setting.h2());

    @Test
    void aRelationAcrossConnectionsIsRefusedWithTheWayOut() {
        assertThat(application.classes(Order.class, Customer.class).failure().message())
                .contains("TANDEM00201", "Order.customer", "Order belongs to 'default'", "Customer to 'crm'")
                .contains("customerId");
    }

    @Entity
    @Table(name = "orders")
    static class Order {
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

    @Test
    void aCollectionAcrossConnectionsIsRefused() {
        assertThat(application.classes(Basket.class, Line.class).failure().message())
                .contains("TANDEM00201", "Basket.lines", "'default'", "'crm'");
    }

    @Entity
    @Connection("crm")
    static class Basket {
        @Id
        Long id;

        @OneToMany
        List<Line> lines;
    }

    @Entity
    static class Line {
        @Id
        Long id;
    }

    @Test
    void inheritanceAcrossConnectionsIsRefused() {
        assertThat(application.classes(Animal.class, Cat.class).failure().message())
                .contains("TANDEM002", "Cat", "Animal", "'default'", "'crm'");
    }

    @Entity
    static class Animal {
        @Id
        Long id;
    }

    @Entity
    @Connection("crm")
    static class Cat extends Animal {}

    @Entity
    static class Anonymous {
        String name;
    }

    @Test
    void whatHibernateRefusesIsToldInItsWords() {
        assertThat(application.classes(Anonymous.class).failure().message())
                .contains("TANDEM00207: Hibernate refuses the entities of connection 'default'", "Anonymous");
    }

    @Test
    void twoEntitiesOnOneTableAreRefused() {
        assertThat(application.classes(Person.class, Employee.class).failure().message())
                .contains("TANDEM00206", "Person", "Employee")
                .containsIgnoringCase("people");
    }

    @Entity
    @Table(name = "people")
    static class Person {
        @Id
        Long id;
    }

    @Entity
    @Table(name = "people")
    static class Employee {
        @Id
        Long id;
    }
}
