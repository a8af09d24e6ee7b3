package io.tandem.it.start;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Label {
    @Id
    Long id;
}
