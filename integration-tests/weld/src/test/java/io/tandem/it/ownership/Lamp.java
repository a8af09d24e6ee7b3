package io.tandem.it.ownership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Shares a mapped superclass with an entity of another connection. */
@Entity
class Lamp extends Named {

    @Id
    Long id;

    protected Lamp() {}

    Lamp(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
