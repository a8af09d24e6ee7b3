package io.tandem.it.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    Long id;

    String email;

    protected Order() {}

    Order(long id, String email) {
        this.id = id;
        this.email = email;
    }

    String confirmation() {
        return "Thank you for order " + id + ".";
    }
}
