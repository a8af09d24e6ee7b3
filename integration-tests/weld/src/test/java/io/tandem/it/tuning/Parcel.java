package io.tandem.it.tuning;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Parcel {

    @Id
    Long id;

    protected Parcel() {}

    Parcel(long id) {
        this.id = id;
    }
}
