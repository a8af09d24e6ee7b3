package io.tandem.quarkus.deployment.shop;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Leads from one database to another. */
@Entity
@Connection("warehouse")
public class Invoice {

    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Order order;
}
