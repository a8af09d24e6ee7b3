package io.tandem.it.library.geo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Country {

    @Id
    public String code;

    protected Country() {}

    public Country(String code) {
        this.code = code;
    }
}
