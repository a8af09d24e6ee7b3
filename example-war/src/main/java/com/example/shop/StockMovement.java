package com.example.shop;

import static jakarta.persistence.GenerationType.IDENTITY;

import io.tandem.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** Pieces that left the shelf for an order. The order lives in another database, so only its number is kept. */
@Entity
@Connection("warehouse")
public class StockMovement {

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    private long orderId;

    @ManyToOne(optional = false)
    private StockItem item;

    private int pieces;
    private Instant movedAt;

    protected StockMovement() {}

    public StockMovement(Order order, StockItem item) {
        this.orderId = order.getId();
        this.item = item;
        this.pieces = order.getPieces();
        this.movedAt = order.getPlacedAt();
    }

    public Long getId() {
        return id;
    }

    public long getOrderId() {
        return orderId;
    }

    public StockItem getItem() {
        return item;
    }

    public int getPieces() {
        return pieces;
    }

    public Instant getMovedAt() {
        return movedAt;
    }
}
