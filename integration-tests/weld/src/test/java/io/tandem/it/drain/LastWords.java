package io.tandem.it.drain;

import io.tandem.Session;
import io.tandem.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Writes when it is destroyed, as a buffer does. */
@ApplicationScoped
public class LastWords {

    static final long ID = 4711;

    @Inject
    @Session("shop")
    EntityManager shop;

    @Inject
    Transactions transactions;

    void live() {
        // only what is used is destroyed
    }

    @PreDestroy
    void write() {
        transactions.run(() -> shop.persist(new Order(ID)));
    }
}
