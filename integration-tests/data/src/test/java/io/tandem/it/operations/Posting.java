package io.tandem.it.operations;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("books")
class Posting {

    @Id
    Long id;

    protected Posting() {}

    Posting(long id) {
        this.id = id;
    }
}
