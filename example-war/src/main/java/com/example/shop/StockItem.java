package com.example.shop;

import io.tandem.Connection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How many pieces of an item are on the shelf; the warehouse's database itself refuses less than none. */
@Entity
@Connection("warehouse")
public class StockItem {

    @Id
    private String sku;

    private String name;

    @Column(columnDefinition = "integer constraint enough_in_stock check (pieces >= 0)")
    private int pieces;

    protected StockItem() {}

    public StockItem(String sku, String name, int pieces) {
        this.sku = sku;
        this.name = name;
        this.pieces = pieces;
    }

    public void take(int taken) {
        pieces -= taken;
    }

    public String getSku() {
        return sku;
    }

    public String getName() {
        return name;
    }

    public int getPieces() {
        return pieces;
    }
}
