package io.tandem.benchmarks.se;

import io.tandem.Session;
import io.tandem.benchmarks.worker.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** An application as Tandem's users write it. */
@ApplicationScoped
public class Shop {

    @Inject
    @Session("first")
    EntityManager first;

    @Inject
    @Session("second")
    EntityManager second;

    @Transactional
    public void both(long id) {
        first.persist(new FirstItem(id, Databases.TEXT));
        second.persist(new SecondItem(id, Databases.TEXT));
    }

    @Transactional
    public void one(long id) {
        first.persist(new FirstItem(id, Databases.TEXT));
    }
}
