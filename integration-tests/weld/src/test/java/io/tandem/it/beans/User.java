package io.tandem.it.beans;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Its table and one of its columns are called by keywords. */
@Entity
class User {

    @Id
    Long id;

    String order;

    protected User() {}

    User(long id, String order) {
        this.id = id;
        this.order = order;
    }
}
