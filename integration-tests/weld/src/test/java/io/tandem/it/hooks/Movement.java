package io.tandem.it.hooks;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Movement {

    @Id
    Long id;

    String item;

    protected Movement() {}

    Movement(long id, String item) {
        this.id = id;
        this.item = item;
    }
}
