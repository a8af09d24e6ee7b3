package io.tandem.it.files;

import io.tandem.Session;
import io.tandem.files.TransactionalFiles;
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
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    TransactionalFiles files;

    @Transactional
    public void sell(Order order) {
        shop.persist(order);
        warehouse.persist(new Movement(order.id));
        files.write("invoices/" + order.id + ".txt", order.invoice());
    }
}
