package io.tandem.it.servers.suite;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Sells: a row in each of three databases. */
@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    @Session("ledger")
    EntityManager ledger;

    /** What happens in the middle of a sale. */
    @FunctionalInterface
    public interface Step {
        void take() throws Exception;
    }

    public EntityManager shop() {
        return shop;
    }

    public EntityManager warehouse() {
        return warehouse;
    }

    public EntityManager ledger() {
        return ledger;
    }

    @Transactional(rollbackOn = Exception.class)
    public void sell(String item) {
        persist(item);
    }

    @Transactional(rollbackOn = Exception.class)
    public void sell(String item, Step step) throws Exception {
        persist(item);
        step.take();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void sellApart(String item) {
        persist(item);
    }

    @Transactional
    public void inTransaction(Step step) throws Exception {
        step.take();
    }

    private void persist(String item) {
        shop.persist(new Sale(item));
        warehouse.persist(new Movement(item));
        ledger.persist(new Entry(item));
    }
}
