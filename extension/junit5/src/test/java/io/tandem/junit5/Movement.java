package io.tandem.junit5;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Movement {

    @Id
    long id;
}
