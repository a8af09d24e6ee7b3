package io.tandem.it.hooks;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager sales;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    void sell(long id, String item) {
        sales.persist(new Sale(id, item));
        warehouse.persist(new Movement(id, item));
    }

    @Transactional
    void sellAndFail(long id) {
        sell(id, "lamp");
        warehouse.flush();
        throw new IllegalStateException("refused");
    }

    @Transactional
    void takeBack(long id) {
        warehouse.remove(warehouse.find(Movement.class, id));
    }
}
