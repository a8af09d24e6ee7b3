package io.tandem.it.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Visit {

    @Id
    Long id;

    String name;
}
