package io.tandem.it.servers.suite;

import io.tandem.Connection;
import jakarta.persistence.Column;
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

    @Column(unique = true)
    String item;

    protected Movement() {}

    Movement(String item) {
        this.item = item;
    }
}
