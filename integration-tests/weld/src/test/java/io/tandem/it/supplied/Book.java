package io.tandem.it.supplied;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("default")
class Book {

    @Id
    Long id;

    protected Book() {}

    Book(long id) {
        this.id = id;
    }
}
