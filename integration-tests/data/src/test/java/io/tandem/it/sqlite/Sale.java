package io.tandem.it.sqlite;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("default")
public class Sale {

    @Id
    Long id;

    protected Sale() {}

    Sale(long id) {
        this.id = id;
    }
}
