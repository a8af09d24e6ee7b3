package io.tandem.it.ownership;

import jakarta.persistence.Entity;

/** Of its superclass's connection. */
@Entity
class Tree extends Plant {

    protected Tree() {}

    Tree(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
