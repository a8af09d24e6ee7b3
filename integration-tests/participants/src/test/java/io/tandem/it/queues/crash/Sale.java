package io.tandem.it.queues.crash;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A sale leaves a row in each database. */
@Entity
public class Sale {

    @Id
    Long id;

    protected Sale() {}

    Sale(long id) {
        this.id = id;
    }
}
