package io.tandem.it.crash;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Sale {

    @Id
    Long id;

    protected Sale() {}

    Sale(long id) {
        this.id = id;
    }
}
