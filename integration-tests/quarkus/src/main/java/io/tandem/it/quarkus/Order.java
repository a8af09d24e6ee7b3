package io.tandem.it.quarkus;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a customer ordered. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    @GeneratedValue
    Long id;

    String item;

    protected Order() {}

    Order(String item) {
        this.item = item;
    }
}
