package io.tandem.it.sale;

import io.tandem.Session;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

@Dependent
class Shop {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    @Session("archive")
    EntityManager archive;

    @Transactional
    public void sell(long id, String item) {
        persist(id, item);
    }

    @Transactional
    public void sellWithReceipt(long id, String item) {
        persist(id, item);
        archive.persist(new Receipt(id));
    }

    @Transactional
    public <T> T sell(long id, String item, Callable<T> afterwards) throws Exception {
        persist(id, item);
        return afterwards.call();
    }

    @Transactional(rollbackOn = SoldOutException.class)
    public void sellUnlessSoldOut(long id, String item) throws SoldOutException {
        persist(id, item);
        throw new SoldOutException();
    }

    @Transactional(dontRollbackOn = IllegalStateException.class)
    public void sellInspiteOfIllegalState(long id, String item) {
        persist(id, item);
        throw new IllegalStateException("never mind");
    }

    void persist(long id, String item) {
        shop.persist(new Sale(id, item));
        warehouse.persist(new Movement(id, item));
    }
}
