package io.tandem.it.repositories.wrong;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Author {

    @Id
    Long id;
}
