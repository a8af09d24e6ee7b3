package io.tandem.it.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Price {

    @Id
    Long id;

    protected Price() {}

    Price(long id) {
        this.id = id;
    }
}
