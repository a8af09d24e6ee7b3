package io.tandem.it.retry;

import io.tandem.RetryTransaction;
import io.tandem.Session;
import io.tandem.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
public class Bank {

    @Inject
    @Session
    EntityManager accounts;

    @Inject
    @Session("ledger")
    EntityManager ledger;

    @Inject
    Transactions transactions;

    EntityManager accounts() {
        return accounts;
    }

    EntityManager ledger() {
        return ledger;
    }

    @RetryTransaction(attempts = 5, delay = "20ms")
    @Transactional
    public void transfer(long from, long to, Step between) throws Exception {
        take(from, -1);
        between.take();
        take(to, 1);
        ledger.persist(new Transfer(UUID.randomUUID().toString()));
    }

    @Transactional
    public void transferOnce(long from, long to, Step between) throws Exception {
        transfer(from, to, between);
    }

    @RetryTransaction(attempts = 3, delay = "5ms")
    @Transactional
    public void attempt(Step work) throws Exception {
        accounts.find(Account.class, 1L);
        work.take();
    }

    @RetryTransaction(attempts = 3, delay = "5ms")
    public void twoTransactions(Step work) throws Exception {
        transactions.run(() -> ledger.persist(new Transfer(UUID.randomUUID().toString())));
        transactions.run(() -> {
            accounts.find(Account.class, 1L);
            work.take();
        });
    }

    @RetryTransaction(attempts = 3, delay = "5ms")
    @Transactional(dontRollbackOn = RuntimeException.class)
    public void committingOnFailure(Step work) throws Exception {
        accounts.find(Account.class, 1L);
        work.take();
    }

    @RetryTransaction(attempts = 3, delay = "5ms")
    public void withoutTransaction(Step work) throws Exception {
        work.take();
    }

    @RetryTransaction(attempts = 3, delay = "60s")
    @Transactional
    public void patiently(Step work) throws Exception {
        accounts.find(Account.class, 1L);
        work.take();
    }

    private void take(long id, int amount) {
        accounts.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE).amount += amount;
    }

    /** Something to do in between. */
    @FunctionalInterface
    public interface Step {
        void take() throws Exception;
    }
}
