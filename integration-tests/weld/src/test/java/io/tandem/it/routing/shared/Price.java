package io.tandem.it.routing.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Lives in both connections. */
@Entity
public class Price {

    @Id
    public Long id;

    protected Price() {}

    public Price(long id) {
        this.id = id;
    }
}
