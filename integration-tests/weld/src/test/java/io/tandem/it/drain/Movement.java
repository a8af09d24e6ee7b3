package io.tandem.it.drain;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Movement {

    @Id
    Long id;

    protected Movement() {}

    Movement(long id) {
        this.id = id;
    }
}
