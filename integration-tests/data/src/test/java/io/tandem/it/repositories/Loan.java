package io.tandem.it.repositories;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("loans")
public class Loan {

    @Id
    Long id;

    String reader;

    protected Loan() {}

    Loan(long id, String reader) {
        this.id = id;
        this.reader = reader;
    }
}
