package io.tandem.it.retry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Account {

    @Id
    Long id;

    int amount;

    protected Account() {}

    Account(long id, int amount) {
        this.id = id;
        this.amount = amount;
    }
}
