package io.tandem.it.listeners;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "orders")
@EntityListeners({Bell.class, Audit.class, Echo.class})
class Order {

    @Id
    Long id;

    @Convert(converter = Sealed.class)
    String card;

    int quantity = 1;

    protected Order() {}

    Order(long id, String card) {
        this.id = id;
        this.card = card;
    }
}
