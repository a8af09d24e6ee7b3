package io.tandem.benchmarks.spring;

import io.tandem.benchmarks.spring.first.FirstItem;
import io.tandem.benchmarks.spring.second.SecondItem;
import io.tandem.benchmarks.worker.Databases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.springframework.transaction.annotation.Transactional;

/** An application as Spring's users write it. */
public class SpringShop {

    @PersistenceContext(unitName = "first")
    EntityManager first;

    @PersistenceContext(unitName = "second")
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
