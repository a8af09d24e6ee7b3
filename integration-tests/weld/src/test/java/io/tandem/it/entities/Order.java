package io.tandem.it.entities;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Order {
    @Id
    @GeneratedValue
    Long id;

    String item;
    int pieces;

    protected Order() {}

    public Order(String item, int pieces) {
        this.item = item;
        this.pieces = pieces;
    }
}
