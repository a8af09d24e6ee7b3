package io.tandem.it.outside;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("library")
class Page {

    @Id
    Long id;

    String text;

    protected Page() {}

    Page(long id, String text) {
        this.id = id;
        this.text = text;
    }
}
