package io.tandem.it.quarkus;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Sells: a row in each of two databases. */
@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    public void sell(String item) {
        shop.persist(new Order(item));
        warehouse.persist(new Movement(item));
    }

    /** Sells, and finds out too late that there is nothing left. */
    @Transactional
    public void sellOut(String item) {
        sell(item);
        shop.flush();
        warehouse.flush();
        throw new IllegalStateException("sold out");
    }

    /** Orders and movements. */
    public List<Long> count(String item) {
        return List.of(
                shop.createQuery("select count(*) from Order where item = :item", Long.class)
                        .setParameter("item", item)
                        .getSingleResult(),
                warehouse
                        .createQuery("select count(*) from Movement where item = :item", Long.class)
                        .setParameter("item", item)
                        .getSingleResult());
    }
}
