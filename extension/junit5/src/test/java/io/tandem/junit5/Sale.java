package io.tandem.junit5;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Sale {

    @Id
    long id;
}
