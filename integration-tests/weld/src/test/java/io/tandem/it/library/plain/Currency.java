package io.tandem.it.library.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Of a library that does not know Tandem. */
@Entity
public class Currency {

    @Id
    public String code;

    protected Currency() {}

    public Currency(String code) {
        this.code = code;
    }
}
