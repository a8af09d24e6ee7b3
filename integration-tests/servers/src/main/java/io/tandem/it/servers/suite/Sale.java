package io.tandem.it.servers.suite;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** What was sold: in the default connection. */
@Entity
public class Sale {

    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true)
    String item;

    protected Sale() {}

    Sale(String item) {
        this.item = item;
    }
}
