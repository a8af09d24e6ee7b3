package io.tandem.it.drain;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "orders")
@Connection("shop")
class Order {

    @Id
    Long id;

    protected Order() {}

    Order(long id) {
        this.id = id;
    }
}
