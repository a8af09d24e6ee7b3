package io.tandem.it.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Visit {

    @Id
    Long id;

    protected Visit() {}

    Visit(long id) {
        this.id = id;
    }
}
