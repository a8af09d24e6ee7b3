package io.tandem.it.servers.suite;

import io.tandem.Session;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What one request sees. */
@RequestScoped
public class Visit {

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    public Movement find(String item) {
        return warehouse
                .createQuery("from Movement where item = :item", Movement.class)
                .setParameter("item", item)
                .getSingleResult();
    }

    public long count(String item) {
        return warehouse
                .createQuery("select count(*) from Movement where item = :item", Long.class)
                .setParameter("item", item)
                .getSingleResult();
    }
}
