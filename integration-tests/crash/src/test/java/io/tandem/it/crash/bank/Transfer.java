package io.tandem.it.crash.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a transfer leaves in each database that it touches. */
@Entity
@Table(name = "transfers")
public class Transfer {

    @Id
    Long id;

    protected Transfer() {}

    Transfer(long id) {
        this.id = id;
    }
}
