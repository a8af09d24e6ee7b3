package com.example.shop;

import io.tandem.Connection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
@Connection("warehouse")
public class StockMovement {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String item;
}
