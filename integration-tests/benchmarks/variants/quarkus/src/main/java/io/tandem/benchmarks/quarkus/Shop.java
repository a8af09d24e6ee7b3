package io.tandem.benchmarks.quarkus;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.tandem.benchmarks.quarkus.first.FirstItem;
import io.tandem.benchmarks.quarkus.second.SecondItem;
import io.tandem.benchmarks.worker.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** An application as Quarkus's users write it. */
@ApplicationScoped
public class Shop {

    @Inject
    @PersistenceUnit("first")
    EntityManager first;

    @Inject
    @PersistenceUnit("second")
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
