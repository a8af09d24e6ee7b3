package io.tandem.it.entities;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
public class StockMovement {
    @Id
    @GeneratedValue
    Long id;

    String item;
    int pieces;

    protected StockMovement() {}

    public StockMovement(String item, int pieces) {
        this.item = item;
        this.pieces = pieces;
    }
}
