package io.tandem.it.soak;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Sale extends Tagged {

    @Id
    Long id;

    protected Sale() {}

    Sale(long id, String tag, String text) {
        super(tag, text);
        this.id = id;
    }
}
