package io.tandem.it.retry;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("ledger")
class Transfer {

    @Id
    String id;

    protected Transfer() {}

    Transfer(String id) {
        this.id = id;
    }
}
