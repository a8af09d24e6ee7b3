package io.tandem.it.validation.nohibernate;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection
public class Parcel {

    @Id
    Long id;
}
