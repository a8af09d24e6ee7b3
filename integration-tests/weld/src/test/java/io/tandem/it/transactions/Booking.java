package io.tandem.it.transactions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Booking {

    @Id
    Long id;

    protected Booking() {}

    Booking(long id) {
        this.id = id;
    }
}
