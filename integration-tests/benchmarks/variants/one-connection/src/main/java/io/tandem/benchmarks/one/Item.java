package io.tandem.benchmarks.one;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of the one database. */
@Entity
public class Item {

    @Id
    long id;

    String name = "";

    protected Item() {}

    public Item(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
