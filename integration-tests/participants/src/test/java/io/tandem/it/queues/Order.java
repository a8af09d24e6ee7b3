package io.tandem.it.queues;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    Long id;

    protected Order() {}

    Order(long id) {
        this.id = id;
    }
}
