package io.tandem.it.query;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

@MappedSuperclass
abstract class Recorded {

    @Id
    Long id;

    Instant recorded;
}
