package io.tandem.it.crash.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "accounts")
public class Account {

    @Id
    Long id;

    long balance;

    protected Account() {}
}
