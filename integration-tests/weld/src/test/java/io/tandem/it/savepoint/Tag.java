package io.tandem.it.savepoint;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("archive")
class Tag {

    @Id
    Long id;

    protected Tag() {}

    Tag(long id) {
        this.id = id;
    }
}
