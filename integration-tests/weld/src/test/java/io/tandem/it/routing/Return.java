package io.tandem.it.routing;

import io.tandem.Connection;
import jakarta.persistence.Entity;

@Entity
@Connection("warehouse")
class Return extends Movement {

    protected Return() {}

    Return(long id, int pieces) {
        super(id, pieces);
    }
}
