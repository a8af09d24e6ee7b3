package io.tandem.it.mail.kills;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A sale that is confirmed by mail. */
@Entity
public class Sale {

    @Id
    Long id;

    protected Sale() {}

    Sale(long id) {
        this.id = id;
    }
}
