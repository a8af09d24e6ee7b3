package io.tandem.it.ledger;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
@Connection("ledger")
public class Entry {

    @Id
    @GeneratedValue
    Long id;

    String account;
    int amount;

    protected Entry() {}

    Entry(String account, int amount) {
        this.account = account;
        this.amount = amount;
    }
}
