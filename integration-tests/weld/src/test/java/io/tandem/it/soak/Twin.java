package io.tandem.it.soak;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
class Twin extends Tagged {

    @Id
    Long id;

    protected Twin() {}

    Twin(long id, String tag, String text) {
        super(tag, text);
        this.id = id;
    }
}
