package io.tandem.it.unsafe;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Connection("right")
@Table(name = "rightside")
class Right {

    @Id
    Long id;

    protected Right() {}

    Right(long id) {
        this.id = id;
    }
}
