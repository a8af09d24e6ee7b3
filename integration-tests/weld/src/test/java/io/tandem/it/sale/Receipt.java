package io.tandem.it.sale;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("archive")
class Receipt {

    @Id
    Long id;

    protected Receipt() {}

    Receipt(long id) {
        this.id = id;
    }
}
