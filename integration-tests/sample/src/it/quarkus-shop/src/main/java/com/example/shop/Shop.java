package com.example.shop;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    public void sell(Order order, StockMovement movement) {
        shop.persist(order);
        warehouse.persist(movement);
    }
}
