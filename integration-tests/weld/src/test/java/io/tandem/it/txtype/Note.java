package io.tandem.it.txtype;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Note {

    @Id
    Long id;

    protected Note() {}

    Note(long id) {
        this.id = id;
    }
}
