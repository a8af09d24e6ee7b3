package io.tandem.it.savepoint;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Stock {

    @Id
    Long id;

    protected Stock() {}

    Stock(long id) {
        this.id = id;
    }
}
