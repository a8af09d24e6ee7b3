package io.tandem.it.servers.suite;

import io.tandem.Connection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** What the ledger says. */
@Entity
@Connection("ledger")
public class Entry {

    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true)
    String item;

    protected Entry() {}

    Entry(String item) {
        this.item = item;
    }
}
