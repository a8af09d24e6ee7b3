package io.tandem.it.quarkus;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** What left the warehouse. */
@Entity
@Connection("warehouse")
public class Movement {

    @Id
    @GeneratedValue
    Long id;

    String item;

    protected Movement() {}

    Movement(String item) {
        this.item = item;
    }
}
