package io.tandem.it.infinispan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One in each database. */
@Entity
public class Item {

    @Id
    String id;

    protected Item() {}

    Item(String id) {
        this.id = id;
    }
}
