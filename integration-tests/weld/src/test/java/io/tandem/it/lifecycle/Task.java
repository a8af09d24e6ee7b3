package io.tandem.it.lifecycle;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("tasks")
class Task {

    @Id
    Long id;

    protected Task() {}

    Task(long id) {
        this.id = id;
    }
}
