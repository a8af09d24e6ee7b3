package io.tandem.it.routing;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "StockMovement")
@Connection("warehouse")
class Movement {

    @Id
    Long id;

    int pieces;

    protected Movement() {}

    Movement(long id, int pieces) {
        this.id = id;
        this.pieces = pieces;
    }

    int pieces() {
        return pieces;
    }
}
