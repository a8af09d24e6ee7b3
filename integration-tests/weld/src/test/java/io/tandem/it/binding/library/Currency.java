package io.tandem.it.binding.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Of a library, without any annotation of Tandem's. */
@Entity
public class Currency {

    @Id
    public String code;

    protected Currency() {}

    public Currency(String code) {
        this.code = code;
    }
}
