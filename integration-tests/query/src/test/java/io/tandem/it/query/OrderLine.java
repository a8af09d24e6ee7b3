package io.tandem.it.query;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class OrderLine {

    @Id
    Long id;

    String article;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Order order;
}
