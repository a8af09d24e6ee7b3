package io.tandem.it.deciding;

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

    @Inject
    @Session("archive")
    EntityManager archive;

    @Transactional
    public void sell(long id) {
        shop.persist(new Sale(id));
        warehouse.persist(new Movement(id));
    }

    @Transactional
    public void sellThenFail(long id) {
        sell(id);
        shop.flush();
        warehouse.flush();
        throw new IllegalStateException("no");
    }

    @Transactional
    public void sellHereOnly(long id) {
        shop.persist(new Sale(id));
        warehouse.find(Movement.class, id);
    }

    @Transactional
    public void moveOnly(long id) {
        shop.find(Sale.class, id);
        warehouse.persist(new Movement(id));
    }

    @Transactional
    public void keep(long id) {
        shop.find(Sale.class, id);
        archive.persist(new Note(id));
        warehouse.persist(new Movement(id));
    }

    @Transactional
    public void sellAndKeep(long id) {
        shop.persist(new Sale(id));
        shop.flush();
        archive.persist(new Note(id));
        archive.flush();
    }
}
