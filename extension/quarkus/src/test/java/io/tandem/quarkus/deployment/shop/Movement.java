package io.tandem.quarkus.deployment.shop;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
public class Movement {

    @Id
    @GeneratedValue
    Long id;
}
