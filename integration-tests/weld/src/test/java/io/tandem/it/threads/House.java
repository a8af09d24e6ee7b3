package io.tandem.it.threads;

import io.tandem.Session;
import io.tandem.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The examples of the documentation. */
@ApplicationScoped
public class House {

    @Inject
    @Session
    EntityManager guests;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    Transactions transactions;

    @Inject
    TransactionManager manager;

    /** The other thread has a transaction of its own; what it is given was read before. */
    CompletableFuture<Void> invite(List<Long> ids, Executor threads) {
        List<String> names = transactions.call(
                () -> guests.createQuery("select g.name from Guest g where g.id in :ids order by g.id", String.class)
                        .setParameter("ids", ids)
                        .getResultList());
        return CompletableFuture.runAsync(
                () -> transactions.run(() -> {
                    for (int i = 0; i < names.size(); i++) {
                        warehouse.persist(new Invitation(ids.get(i), "Dear " + names.get(i)));
                    }
                }),
                threads);
    }

    /** The transaction goes to the other thread and comes back; nobody uses it in two threads at a time. */
    @Transactional
    public void welcome(long id, Executor threads) throws SystemException, InvalidTransactionException {
        Guest guest = guests.find(Guest.class, id);
        Transaction transaction = manager.suspend();
        try {
            CompletableFuture.runAsync(
                            () -> {
                                resume(transaction);
                                try {
                                    guest.name = "Welcome, " + guest.name;
                                    warehouse.persist(new Invitation(id, guest.host.name()));
                                } finally {
                                    suspend();
                                }
                            },
                            threads)
                    .join();
        } finally {
            manager.resume(transaction);
        }
    }

    private void resume(Transaction transaction) {
        try {
            manager.resume(transaction);
        } catch (InvalidTransactionException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void suspend() {
        try {
            manager.suspend();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
