package io.tandem.it.repositories.press;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Says nothing of its connection: configuration does. */
@Entity
public class Magazine {

    @Id
    public String name;

    protected Magazine() {}

    public Magazine(String name) {
        this.name = name;
    }
}
