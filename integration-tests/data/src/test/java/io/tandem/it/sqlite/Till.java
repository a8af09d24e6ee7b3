package io.tandem.it.sqlite;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Till {

    @Inject
    @Session
    EntityManager till;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    public void sell(long id) {
        warehouse.persist(new Movement(id));
        warehouse.flush();
        till.persist(new Sale(id));
    }

    public long sold() {
        return till.createQuery("select count(*) from Sale", Long.class).getSingleResult();
    }
}
