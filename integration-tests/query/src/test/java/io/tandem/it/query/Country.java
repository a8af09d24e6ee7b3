package io.tandem.it.query;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Country {

    @Id
    String code;

    String name;
}
