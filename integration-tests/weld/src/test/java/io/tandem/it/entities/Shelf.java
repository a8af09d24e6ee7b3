package io.tandem.it.entities;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
@InWarehouse
public class Shelf {
    @Id
    @GeneratedValue
    Long id;
}
