package io.tandem.it.constraints;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager orders;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    void sell(Order order) {
        warehouse.persist(new Movement(order.id));
        warehouse.flush();
        orders.persist(order);
    }

    @Transactional
    void change(long id, int quantity) {
        warehouse.persist(new Movement(id + 100));
        orders.find(Order.class, id).quantity = quantity;
    }
}
