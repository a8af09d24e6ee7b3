package io.tandem.it.phases;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Connection("default")
@Table(name = "Leftside")
class Left {

    @Id
    Long id;

    protected Left() {}

    Left(long id) {
        this.id = id;
    }
}
