package io.tandem.it.indoubt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Sale {

    @Id
    Long id;

    protected Sale() {}

    Sale(long id) {
        this.id = id;
    }
}
