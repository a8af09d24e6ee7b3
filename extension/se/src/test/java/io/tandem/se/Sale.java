package io.tandem.se;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** In the other database. */
@Entity
@Connection("sales")
class Sale {

    @Id
    long id;
}
