package io.tandem.it.entities;

import io.tandem.Session;
import io.tandem.Sessions;
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
    @Warehouse
    EntityManager warehouse;

    @Inject
    Sessions sessions;

    @Transactional
    public void sell(Order order) {
        shop.persist(order);
        warehouse.persist(new StockMovement(order.item, -order.pieces));
    }

    /** Whatever it is, where it lives. */
    @Transactional
    public void store(Object entity) {
        sessions.of(entity).persist(entity);
    }

    @Transactional
    public void keep(Order order) {
        sessions.get("archive").merge(order);
    }

    public long count(String entityName) {
        return sessions.of(entityName)
                .createQuery("select count(*) from " + entityName, Long.class)
                .getSingleResult();
    }
}
