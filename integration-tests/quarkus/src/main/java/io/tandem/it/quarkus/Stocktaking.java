package io.tandem.it.quarkus;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;

/** Counts in two databases, with everything that can be injected beside a session. */
@ApplicationScoped
public class Stocktaking {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Warehouse
    EntityManager warehouse;

    @Inject
    @Warehouse
    EntityManagerFactory factory;

    @Inject
    @Warehouse
    Metamodel metamodel;

    @Inject
    Basket basket;

    /** Sales and movements. */
    public List<Long> of(String item) {
        return List.of(count(shop, "Sale", item), count(warehouse, "Movement", item));
    }

    private static long count(EntityManager sessions, String entity, String item) {
        return sessions.createQuery("select count(*) from " + entity + " where item = :item", Long.class)
                .setParameter("item", item)
                .getSingleResult();
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public Metamodel metamodel() {
        return metamodel;
    }

    public Basket basket() {
        return basket;
    }
}
