package io.tandem.it.deciding;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("archive")
public class Note {

    @Id
    Long id;

    protected Note() {}

    Note(long id) {
        this.id = id;
    }
}
