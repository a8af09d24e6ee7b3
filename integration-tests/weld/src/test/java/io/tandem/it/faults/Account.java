package io.tandem.it.faults;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("left")
public class Account {

    @Id
    public Long id;

    public int amount;

    public int amount() {
        return amount;
    }
}
