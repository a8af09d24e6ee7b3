package io.tandem.it.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Article {

    @Id
    Long id;

    String name;

    protected Article() {}

    Article(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
