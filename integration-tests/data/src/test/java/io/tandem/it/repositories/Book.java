package io.tandem.it.repositories;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Book {

    @Id
    Long id;

    String title;

    protected Book() {}

    Book(long id, String title) {
        this.id = id;
        this.title = title;
    }
}
