package io.tandem.it.start;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Parcel {
    @Id
    Long id;
}
