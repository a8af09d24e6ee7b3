package io.tandem.it.constraints;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Positive;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    Long id;

    @Positive
    int quantity;

    @Listed
    String item;

    protected Order() {}

    Order(long id, int quantity, String item) {
        this.id = id;
        this.quantity = quantity;
        this.item = item;
    }
}
