package io.tandem.benchmarks.one;

import io.tandem.Session;
import io.tandem.benchmarks.worker.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** An application with one database. */
@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager items;

    @Transactional
    public void one(long id) {
        items.persist(new Item(id, Databases.TEXT));
    }
}
