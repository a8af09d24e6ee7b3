package io.tandem.it.supplied;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("loans")
class Loan {

    @Id
    Long id;

    protected Loan() {}

    Loan(long id) {
        this.id = id;
    }
}
