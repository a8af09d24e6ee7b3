package io.tandem.it.sale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.Callable;

/** Sells on its own account. A bean apart from the shop: a bean that calls itself is not intercepted. */
@Dependent
class Annex {

    @Inject
    Shop shop;

    @Transactional(TxType.REQUIRES_NEW)
    public <T> T sell(long id, String item, Callable<T> afterwards) throws Exception {
        shop.persist(id, item);
        return afterwards.call();
    }
}
