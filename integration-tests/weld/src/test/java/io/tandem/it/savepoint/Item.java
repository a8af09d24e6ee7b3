package io.tandem.it.savepoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Item {

    @Id
    Long id;

    String name;

    protected Item() {}

    Item(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
