package io.tandem.it.query;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Its table and its column are keywords. */
@Entity
@Connection("warehouse")
class Transaction {

    @Id
    Long id;

    Instant timestamp;

    protected Transaction() {}

    Transaction(long id, Instant timestamp) {
        this.id = id;
        this.timestamp = timestamp;
    }
}
