package io.tandem.it.query;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Customer {

    @Id
    Long id;

    String name;

    @Embedded
    Address address;
}
