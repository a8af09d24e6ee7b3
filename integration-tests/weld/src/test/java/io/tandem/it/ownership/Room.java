package io.tandem.it.ownership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Of its package's connection. */
@Entity
class Room {

    @Id
    Long id;

    @Embedded
    Size size;

    Colour colour;

    protected Room() {}

    Room(long id) {
        this.id = id;
        size = new Size(3, 4);
        colour = new Colour("red");
    }
}
