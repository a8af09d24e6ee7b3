package io.tandem.it.operations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Invoice {

    @Id
    Long id;

    protected Invoice() {}

    Invoice(long id) {
        this.id = id;
    }
}
