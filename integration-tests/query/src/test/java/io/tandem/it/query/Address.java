package io.tandem.it.query;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

@Embeddable
class Address {

    String city;

    @ManyToOne(fetch = FetchType.LAZY)
    Country country;
}
