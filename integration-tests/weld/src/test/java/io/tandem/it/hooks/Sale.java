package io.tandem.it.hooks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Sale {

    @Id
    Long id;

    String item;

    protected Sale() {}

    Sale(long id, String item) {
        this.id = id;
        this.item = item;
    }
}
