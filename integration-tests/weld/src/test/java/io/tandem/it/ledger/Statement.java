package io.tandem.it.ledger;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("archive")
public class Statement {

    @Id
    String account;

    int balance;

    protected Statement() {}

    Statement(String account, int balance) {
        this.account = account;
        this.balance = balance;
    }
}
