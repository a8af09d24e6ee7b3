package io.tandem.it.ownership;

import io.tandem.Connection;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
@Connection("garden")
abstract class Plant extends Named {

    @Id
    Long id;
}
