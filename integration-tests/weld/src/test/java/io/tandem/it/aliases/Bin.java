package io.tandem.it.aliases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@InWarehouse
class Bin {

    @Id
    Long id;

    protected Bin() {}

    Bin(long id) {
        this.id = id;
    }
}
