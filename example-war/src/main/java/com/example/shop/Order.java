package com.example.shop;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a customer ordered. Without {@code @Connection} it lives in the database named {@code default}. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    private String item;

    @Column(columnDefinition = "integer constraint at_least_one_piece check (pieces > 0)")
    private int pieces;

    private Instant placedAt;
    private String email;

    protected Order() {}

    public Order(String item, int pieces, String email) {
        this.item = item;
        this.pieces = pieces;
        this.email = email;
        this.placedAt = Instant.now();
    }

    public Long getId() {
        return id;
    }

    public String getItem() {
        return item;
    }

    public int getPieces() {
        return pieces;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public String getEmail() {
        return email;
    }
}
