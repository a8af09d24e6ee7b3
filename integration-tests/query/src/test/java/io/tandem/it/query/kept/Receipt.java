package io.tandem.it.query.kept;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Lives in the archive, and in the warehouse too by configuration. */
@Entity
@Connection("archive")
public class Receipt {

    @Id
    Long id;

    protected Receipt() {}

    public Receipt(long id) {
        this.id = id;
    }

    public Long id() {
        return id;
    }
}
