package io.tandem.it.queues;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Connection("warehouse")
@Table(name = "movements")
public class Movement {

    @Id
    Long id;

    protected Movement() {}

    Movement(long id) {
        this.id = id;
    }
}
