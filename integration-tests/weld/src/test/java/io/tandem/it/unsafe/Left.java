package io.tandem.it.unsafe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "leftside")
class Left {

    @Id
    Long id;

    protected Left() {}

    Left(long id) {
        this.id = id;
    }
}
