package io.tandem.it.jdbc;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Entry {

    @Id
    Long id;
}
