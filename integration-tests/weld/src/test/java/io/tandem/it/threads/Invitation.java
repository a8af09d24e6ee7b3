package io.tandem.it.threads;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Invitation {

    @Id
    Long id;

    String text;

    protected Invitation() {}

    Invitation(long id, String text) {
        this.id = id;
        this.text = text;
    }
}
