package io.tandem.it.files;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
public class Movement {

    @Id
    Long id;

    protected Movement() {}

    Movement(long id) {
        this.id = id;
    }
}
