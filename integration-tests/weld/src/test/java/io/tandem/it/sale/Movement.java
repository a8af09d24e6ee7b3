package io.tandem.it.sale;

import io.tandem.Connection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Movement {

    @Id
    Long id;

    @Column(unique = true)
    String item;

    protected Movement() {}

    Movement(long id, String item) {
        this.id = id;
        this.item = item;
    }
}
