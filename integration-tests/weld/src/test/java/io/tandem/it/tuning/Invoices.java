package io.tandem.it.tuning;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
public class Invoices {

    @Inject
    @Session
    org.hibernate.Session invoices;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    public List<Invoice> above(int amount) {
        invoices.enableFilter("above").setParameter("amount", amount);
        return all();
    }

    public List<Invoice> all() {
        return invoices.createSelectionQuery("from Invoice order by id", Invoice.class)
                .getResultList();
    }

    List<Invoice> aboveOutsideATransaction(int amount) {
        invoices.enableFilter("above").setParameter("amount", amount);
        return all();
    }

    @Transactional
    void write(int count) {
        for (int i = 1; i <= count; i++) {
            invoices.persist(new Invoice(i, 10 * i));
            warehouse.persist(new Parcel(i));
        }
    }
}
