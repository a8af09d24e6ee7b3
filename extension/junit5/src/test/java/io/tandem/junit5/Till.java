package io.tandem.junit5;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class Till {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    void sell(long id) {
        Sale sale = new Sale();
        sale.id = id;
        shop.persist(sale);
        Movement movement = new Movement();
        movement.id = id;
        warehouse.persist(movement);
    }

    boolean sold(long id) {
        return shop.find(Sale.class, id) != null && warehouse.find(Movement.class, id) != null;
    }
}
