package io.tandem.it.servers.suite;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.UserTransaction;

/** Outside a transaction. */
@Dependent
public class OutsideChecks {

    @Inject
    Shop shop;

    @Inject
    Books books;

    @Inject
    Visit visit;

    @Inject
    UserTransaction user;

    @Check
    public void readsOutsideATransaction(String item) throws Exception {
        shop.sell(item);

        Expect.equal(
                item,
                shop.warehouse()
                        .createQuery("select item from Movement where item = :item", String.class)
                        .setParameter("item", item)
                        .getSingleResult());
    }

    @Check
    public void refusesToWriteOutsideATransaction(String item) throws Exception {
        Expect.thrown(TransactionRequiredException.class, () -> shop.warehouse().persist(new Movement(item)));
        Expect.thrown(TransactionRequiredException.class, () -> shop.warehouse().flush());
        Expect.equal(RollbackChecks.NOWHERE, books.of(item));
    }

    @Check
    public void keepsOneSessionForTheRequest(String item) throws Exception {
        shop.sell(item);

        Movement first = visit.find(item);
        Expect.that(first == visit.find(item), "the same entity twice in one request");
    }

    @Check
    public void readsInRequestScopedBeansWhatATransactionOfTheRequestWrote(String item) throws Exception {
        Expect.equal(0L, visit.count(item));
        shop.sell(item);
        Expect.equal(1L, visit.count(item));
    }
}
