package io.tandem.it.ownership;

import io.tandem.Connection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Of its own connection, whatever its package says. */
@Entity
@Connection("garden")
class Shed {

    @Id
    Long id;

    @Embedded
    Size size;

    Colour colour;

    protected Shed() {}

    Shed(long id) {
        this.id = id;
        size = new Size(1, 2);
        colour = new Colour("green");
    }
}
