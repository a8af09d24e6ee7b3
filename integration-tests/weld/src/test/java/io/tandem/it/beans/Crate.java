package io.tandem.it.beans;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@InWarehouse
class Crate {

    @Id
    Long id;

    protected Crate() {}

    Crate(long id) {
        this.id = id;
    }
}
